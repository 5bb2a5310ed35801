import type { AuditTexts } from '../../../../shared/texts/en/admin/audit.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';

/** What was done, in words. */
export function describeEvent({ what, facts }: Pick<AuditEntry, 'what' | 'facts'>, words: AuditTexts): string {
  if (what === 'process.switched' && typeof facts['on'] === 'boolean') {
    return facts['on'] ? words.switchedOn : words.switchedOff;
  }
  return words.events[what];
}
