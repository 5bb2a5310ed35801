import { AUDIT_PAGE, type ListedAuditEntry, MOST_COUNTED } from '../../shared/wire/audit.ts';
import type { AuditPlace, AuditStore } from '../audit/audit-store.ts';
import { placeOf } from '../audit/place-of.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { filtersOf, findEntries } from './find-entries.ts';
import { readSearch, type WrittenSearch } from './read-search.ts';
import { namesOf, viewAuditEntry } from './view-audit-entry.ts';

export interface FoundEntries {
  readonly entries: ListedAuditEntry[];
  readonly more: boolean;
  /** Counted up to MOST_COUNTED. */
  readonly found: number;
  readonly total: number;
}

/** A page of the matching entries, newest first, starting below the entry `before` (null = the newest). */
export async function findAudit(
  written: WrittenSearch,
  before: number | null,
  { store }: Pick<Deps, 'store'>,
): Promise<FoundEntries> {
  await store.settle();
  return store.transaction(async ({ audit, people }) => {
    const search = await readSearch(written, people);
    const place = before === null ? null : await placeBefore(before, audit);
    const fitting = await findEntries(search, place, AUDIT_PAGE + 1, 'newest first', audit);
    const nameOf = namesOf(people);
    const entries: ListedAuditEntry[] = [];
    for (const entry of fitting.slice(0, AUDIT_PAGE)) entries.push(await viewAuditEntry(entry, nameOf));
    let found = 0;
    for (const filter of filtersOf(search)) found += await audit.count(filter, MOST_COUNTED);
    const total = (await audit.head())?.sequence ?? 0;
    return { entries, more: fitting.length > AUDIT_PAGE, found: Math.min(found, MOST_COUNTED), total };
  });
}

/** null = there is no such entry: start with the newest. */
async function placeBefore(sequence: number, audit: AuditStore): Promise<AuditPlace | null> {
  const [entry] = await audit.following(sequence - 1, 1);
  return entry === undefined ? null : { ...placeOf(entry), sequence };
}
