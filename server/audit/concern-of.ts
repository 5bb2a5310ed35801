import { EVENT_DEFINITIONS, SECURITY_EVENTS } from '../../shared/security-events.ts';
import type { StoredAuditEntry } from './audit-store.ts';

/** The person who owns what an entry is about; null = nobody. Unknown names have no owner. */
export function concernOf({ what, about, facts }: Pick<StoredAuditEntry, 'what' | 'about' | 'facts'>): string | null {
  const person = facts['person'];
  if (typeof person === 'string') return person;
  if (!Object.hasOwn(SECURITY_EVENTS, what)) return null;
  const subject = EVENT_DEFINITIONS[what].about;
  return subject === 'person' || subject === 'caller' ? about : null;
}
