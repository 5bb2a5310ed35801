import type { AuditPlace, ReadAuditEntry } from './audit-store.ts';

/** Where an entry is among those that are sorted by time; also one that nobody can read has its place. */
export function placeOf(entry: ReadAuditEntry): AuditPlace {
  const at = 'unreadable' in entry ? entry.keptAt : entry.at.toISOString();
  return { at, sequence: entry.sequence };
}

/** Below zero where `one` comes first. */
export function comparePlaces(one: AuditPlace, other: AuditPlace): number {
  if (one.at === other.at) return one.sequence - other.sequence;
  return one.at < other.at ? -1 : 1;
}
