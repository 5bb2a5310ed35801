import { AUDIT_PAGE, type ListedAuditEntry } from '../../shared/wire/audit.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { namesOf, viewAuditEntry } from './view-audit-entry.ts';

/** Entries of the audit log below a number (null = all), newest first; `more`: older ones follow. */
export async function listAudit(
  before: number | null,
  { store }: Pick<Deps, 'store'>,
): Promise<{ entries: ListedAuditEntry[]; more: boolean }> {
  await store.settle();
  return store.transaction(async ({ audit, people }) => {
    const found = await audit.page(before, AUDIT_PAGE + 1);
    const nameOf = namesOf(people);
    const entries: ListedAuditEntry[] = [];
    for (const entry of found.slice(0, AUDIT_PAGE)) entries.push(await viewAuditEntry(entry, nameOf));
    return { entries, more: found.length > AUDIT_PAGE };
  });
}
