import type { Audited } from '../../../../shared/audited.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';

const WORDS: Readonly<Record<Audited, string>> = {
  'options.installed': 'Installed the first option script',
  'options.saved': 'Saved an option script',
  'options.failed': 'An option script failed',
  'process.switched': 'Turned a process on or off',
  'order.supplied': 'Ordered for somebody',
  'order.cancelled': 'Cancelled an order',
  'admin.created': 'Became the first admin',
};

/** What was done, in words. */
export function describeDeed({ what, facts }: Pick<AuditEntry, 'what' | 'facts'>): string {
  if (what === 'process.switched' && typeof facts['on'] === 'boolean') {
    return facts['on'] ? 'Turned a process on' : 'Turned a process off';
  }
  return WORDS[what];
}
