import { setImmediate } from 'node:timers/promises';
import type { ExportForm } from '../../shared/wire/audit.ts';
import type { AuditPlace, AuditStore, ReadAuditEntry } from '../audit/audit-store.ts';
import { CSV, type EntryWriter, JSON_LINES } from '../audit/entry-writers.ts';
import { placeOf } from '../audit/place-of.ts';
import { type EntrySearch, findEntries } from './find-entries.ts';

/** Entries that are read and written in one go: about 5 ms. */
const BATCH = 500;

const WRITERS: Readonly<Record<ExportForm, EntryWriter>> = { jsonl: JSON_LINES, csv: CSV };

/** Reads of the audit log, each on its own. */
export type AuditReader = Pick<AuditStore, 'find' | 'following'>;

/**
 * Writes the matching entries, oldest first, in parts: a long log is never in memory as a whole, and other work runs in
 * between. Unreadable entries are named in their place. Entries appended during the export may be included. Throws
 * Error rather than end early if the database was changed so that the order cannot be followed.
 */
export async function* exportAudit(
  search: EntrySearch,
  form: ExportForm,
  audit: AuditReader,
): AsyncGenerator<string, void, undefined> {
  const { head, write } = WRITERS[form];
  // Together with the first entries: until they are read, no answer has begun that a failure could cut.
  let above = head;
  let last: AuditPlace | null = null;
  for (;;) {
    const batch: ReadAuditEntry[] = await nextBatch(search, last, audit);
    const end = batch.at(-1);
    if (end === undefined) {
      if (above !== '') yield above;
      return;
    }
    if (end.sequence === last?.sequence)
      throw new Error(`The entries after ${end.sequence} cannot be found by their times`);
    yield above + batch.map(write).join('');
    above = '';
    if (batch.length < BATCH) return;
    last = placeOf(end);
    await setImmediate(); // SQLite answers synchronously, and the whole server would wait
  }
}

function nextBatch(search: EntrySearch, last: AuditPlace | null, audit: AuditReader): Promise<ReadAuditEntry[]> {
  const all = Object.values(search).every((one) => one === null);
  // Without a search by number, in the order of the chain.
  if (all) return audit.following(last?.sequence ?? 0, BATCH);
  return findEntries(search, last, BATCH, 'oldest first', audit);
}
