import { findAudit, type ListedAuditEntry } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';
import { type AuditSearch, askedOf, NO_SEARCH } from './audit-search.ts';

/** Entries that fit, newest first, as far as they were looked at. */
export interface AuditPart {
  readonly entries: readonly ListedAuditEntry[];
  /** There are older ones. */
  readonly more: boolean;
  /** How many fit, counted up to 10,000. */
  readonly found: number;
  readonly total: number;
}

let search = NO_SEARCH;

export const auditLog: Resource<AuditPart> = resource<AuditPart>({
  read: () => call(findAudit, { ...askedOf(search), before: 'newest' }),
  concerns: () => false,
});

/** Reads the entries that fit; those of another search are gone at once. */
export function searchLog(next: AuditSearch): Promise<void> {
  search = next;
  auditLog.forget();
  return auditLog.refresh();
}

/** Fetches the next older page. */
export async function fetchOlder(): Promise<void> {
  const known = auditLog.value();
  const last = known?.entries.at(-1);
  if (known === null || last === undefined) return;
  const older = await call(findAudit, { ...askedOf(search), before: String(last.sequence) });
  // Another search, or a new reading, may have come meanwhile.
  if (auditLog.value() === known) auditLog.put({ ...older, entries: [...known.entries, ...older.entries] });
}
