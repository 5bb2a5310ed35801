import type { ListedAuditEntry } from '../../../../shared/wire/audit.ts';

/** Matching entries, newest first, as far as they were fetched. */
export interface AuditPart {
  readonly entries: readonly ListedAuditEntry[];
  /** Older ones follow. */
  readonly more: boolean;
  /** How many match, counted up to 10,000. */
  readonly found: number;
  readonly total: number;
}

/**
 * The newest page as it was read again, with the known entries below it; alone if there may be others between the two.
 */
export function joinEntries(newest: AuditPart, known: AuditPart | null): AuditPart {
  const end = newest.entries.at(-1)?.sequence;
  const begin = known?.entries[0]?.sequence;
  if (known === null || end === undefined || begin === undefined || begin < end - 1) return newest;
  const below = known.entries.filter(({ sequence }) => sequence < end);
  // None below: the known entries ended there or above.
  return below.length === 0 ? newest : { ...newest, entries: [...newest.entries, ...below], more: known.more };
}

/** `known` with the page that was fetched below its last entry; null if it has another end by now. */
export function appendEntries(known: AuditPart, older: AuditPart, { below }: { below: number }): AuditPart | null {
  if (known.entries.at(-1)?.sequence !== below) return null;
  return { ...older, entries: [...known.entries, ...older.entries] };
}
