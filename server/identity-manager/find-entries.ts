import type {
  AuditFilter,
  AuditOrder,
  AuditPlace,
  AuditStore,
  ReadAuditEntry,
  StoredAuditEntry,
} from '../audit/audit-store.ts';
import { comparePlaces, placeOf } from '../audit/place-of.ts';

/** What an admin searches for in the audit log; null matches everything. */
export interface EntrySearch {
  /** The actor, or the owner of the thing: the id of a person. */
  readonly person: string | null;
  readonly what: StoredAuditEntry['what'] | null;
  readonly from: Date | null;
  /** Before this time. */
  readonly until: Date | null;
}

/** The ranges of the audit log to read, each by an index of its own, without overlap. */
export function filtersOf({ person, what, from, until }: EntrySearch): readonly AuditFilter[] {
  const common: AuditFilter = {
    ...(what === null ? {} : { what }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  };
  if (person === null) return [common];
  return [
    { ...common, concerns: person },
    { ...common, byAnother: person },
  ];
}

/** Up to `limit` matching entries, after `place` (null = from the beginning) in this order. */
export async function findEntries(
  search: EntrySearch,
  place: AuditPlace | null,
  limit: number,
  order: AuditOrder,
  audit: Pick<AuditStore, 'find'>,
): Promise<ReadAuditEntry[]> {
  const found: ReadAuditEntry[] = [];
  for (const filter of filtersOf(search)) found.push(...(await audit.find(filter, place, limit, order)));
  const sign = order === 'newest first' ? -1 : 1;
  return found.sort((one, other) => sign * comparePlaces(placeOf(one), placeOf(other))).slice(0, limit);
}
