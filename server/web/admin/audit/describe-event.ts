import { EVENT_DEFINITIONS } from '../../../../shared/security-events.ts';
import type { AuditEntry } from '../../../../shared/wire/audit.ts';

/** What was done, in words. */
export function describeEvent({ what, facts }: Pick<AuditEntry, 'what' | 'facts'>): string {
  if (what === 'process.switched' && typeof facts['on'] === 'boolean') {
    return facts['on'] ? 'Turned a process on' : 'Turned a process off';
  }
  return EVENT_DEFINITIONS[what].says;
}
