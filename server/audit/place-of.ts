import type { AuditPlace, ReadAuditEntry } from './audit-store.ts';

/** The position of an entry in the order by time; an unreadable entry has one too. */
export function placeOf(entry: ReadAuditEntry): AuditPlace {
  const at = 'unreadable' in entry ? entry.keptAt : entry.at.toISOString();
  return { at, sequence: entry.sequence };
}

/** Negative if `one` comes first. */
export function comparePlaces(one: AuditPlace, other: AuditPlace): number {
  if (one.at === other.at) return one.sequence - other.sequence;
  return one.at < other.at ? -1 : 1;
}
