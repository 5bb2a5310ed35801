import { setImmediate } from 'node:timers/promises';
import type { ExportForm } from '../../shared/wire/audit.ts';
import type { AuditPlace, AuditStore, ReadAuditEntry } from '../audit/audit-store.ts';
import { CSV, type EntryWriter, JSON_LINES } from '../audit/export-entry.ts';
import { type EntrySearch, findEntries } from './find-entries.ts';

/** Entries that are read and written down in one go: some 5 ms. */
const BATCH = 500;

const WRITERS: Readonly<Record<ExportForm, EntryWriter>> = { jsonl: JSON_LINES, csv: CSV };

/** Reads of the audit log, each for itself. */
export type AuditReader = Pick<AuditStore, 'find' | 'following'>;

/**
 * Writes the entries that fit down, oldest first, a part at a time: nobody holds a long log in memory, and others have their
 * turn in between. What is appended meanwhile may be in it.
 */
export async function* exportAudit(
  search: EntrySearch,
  form: ExportForm,
  audit: AuditReader,
): AsyncGenerator<string, void, undefined> {
  const { head, write } = WRITERS[form];
  let begin = head; // with what was read: a database that is away is told before anything is
  let last: AuditPlace | null = null;
  for (;;) {
    const batch: ReadAuditEntry[] = await nextBatch(search, last, audit);
    if (batch.length > 0 || begin !== '') yield begin + batch.map(write).join('');
    begin = '';
    last = batch.findLast((entry) => 'at' in entry) ?? null;
    if (batch.length < BATCH || last === null) return; // nobody knows what comes after 500 that nobody can read
    await setImmediate(); // SQLite answers at once, and the whole server would wait
  }
}

function nextBatch(search: EntrySearch, last: AuditPlace | null, audit: AuditReader): Promise<ReadAuditEntry[]> {
  const all = Object.values(search).every((one) => one === null);
  // Without a search by number, so that entries that nobody can read are in their place.
  if (all) return audit.following(last?.sequence ?? 0, BATCH);
  return findEntries(search, last, BATCH, 'oldest first', audit);
}
