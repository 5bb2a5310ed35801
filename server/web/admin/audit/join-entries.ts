import type { ListedAuditEntry } from '../../../../shared/wire/audit.ts';

/** Entries of the audit log, newest first without gaps; `more`: there are older ones. */
export interface AuditPart {
  readonly entries: readonly ListedAuditEntry[];
  readonly more: boolean;
}

/** `newer` with what is known below it; alone when there may be others between the two. */
export function joinEntries(newer: AuditPart, older: AuditPart | null): AuditPart {
  const end = newer.entries.at(-1)?.sequence;
  if (older === null || end === undefined) return newer;
  const below = older.entries.filter(({ sequence }) => sequence < end);
  // None below: `older` ended where `newer` does, or is newer itself.
  if (below.length === 0 || below[0]?.sequence !== end - 1) return newer;
  return { entries: [...newer.entries, ...below], more: older.more };
}
