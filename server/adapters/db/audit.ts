import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import {
  type AuditFilter,
  type AuditStore,
  type ReadAuditEntry,
  type StoredAuditEntry,
  type UnreadableEntry,
  WAITED,
  type WaitingEvent,
} from '../../audit/audit-store.ts';
import { concernOf } from '../../audit/concern-of.ts';
import { foundWaiting, rowOf, toFound, waitedAt } from './found-waiting.ts';
import { NOT_OWN } from './migrations/0011-audit-waiting.ts';
import { iso, type RowOf, record, safeInteger } from './record.ts';
import { insertRows, runSql } from './run-sql.ts';
import type { Db } from './schema.ts';

const entry = record<StoredAuditEntry>({
  sequence: 'integer',
  at: 'time',
  by: 'text',
  what: 'text',
  about: 'text',
  facts: 'json',
  previousHash: 'text',
  hash: 'text',
  seal: 'text',
});

const waiting = record<WaitingEvent>({ at: 'time', by: 'text', what: 'text', about: 'text', facts: 'json' });

export function audit(db: Db): AuditStore {
  return {
    async head() {
      const text = 'select sequence, at, hash from audit order by sequence desc limit 1';
      const { rows } = await runSql<{ sequence: number | string; at: string; hash: string }>(db, text, []);
      const [row] = rows;
      return row ? { sequence: safeInteger(row.sequence), at: new Date(row.at), hash: row.hash } : null;
    },

    async insert(entries) {
      const rows = entries.map((one) => ({ ...entry.toRow(one), concerns: concernOf(one), waited: waitedIn(one) }));
      return (await insertRows(db, 'audit', rows, 'on conflict (sequence) do nothing')) === rows.length;
    },

    async wait(events, prove) {
      const batch = randomUUIDv7(); // rises, so that what the log keeps of them is added at the end of its index
      const rows = events.map((event, place) => {
        const { at, by, what, about, facts } = waiting.toRow(event);
        const row = { batch, place, at, by, what, about: about.toWellFormed(), facts };
        return { ...row, proof: prove(row), aside: 0 };
      });
      await insertRows(db, 'auditWaiting', rows);
    },

    async takeWaiting(limit, isProven) {
      const oldest = db
        .selectFrom('auditWaiting')
        .select(['batch', 'place'])
        .where('aside', '=', 0)
        .orderBy('at')
        .orderBy('batch')
        .orderBy('place')
        .limit(limit);
      const rows = await db
        .deleteFrom('auditWaiting')
        .where((eb) => eb(eb.refTuple('batch', 'place'), 'in', oldest.$asTuple('batch', 'place')))
        .returningAll()
        .execute();
      if (rows.length === 0) return { events: [], aside: [] };
      // In the form in which they were kept, in any order.
      const keyOf = (row: (typeof rows)[number]) => `${row.at} ${row.batch}`;
      rows.sort((one, other) =>
        keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : Number(one.place) - Number(other.place),
      );
      const known = await db.selectFrom('audit').select('waited').where('waited', 'in', rows.map(waitedAt)).execute();
      const placed = new Set(known.map(({ waited }) => waited));
      const isGood = (row: (typeof rows)[number]) => !placed.has(waitedAt(row)) && isProven(rowOf(row), row.proof);
      const { good = [], bad = [] } = Object.groupBy(rows, (row) => (isGood(row) ? 'good' : 'bad'));
      if (bad.length > 0) {
        const aside = bad.map((row) => ({ ...row, aside: 1 }));
        await db.insertInto('auditWaiting').values(aside).execute();
      }
      const events = good.map((row) => {
        const event = waiting.fromRow(row);
        return { ...event, facts: { ...event.facts, [WAITED]: waitedAt(row) } };
      });
      return { events, aside: bad.map(rowOf) };
    },

    async waiting(after, limit) {
      let rows = foundWaiting(db).orderBy('batch').orderBy('place').limit(limit);
      if (after !== null) {
        const { batch, place } = after;
        rows = rows.where((eb) => eb(eb.refTuple('batch', 'place'), '>', eb.tuple(batch, place)));
      }
      return (await rows.execute()).map(toFound);
    },

    async doubled() {
      const twice = await db
        .selectFrom('audit')
        .select((eb) => eb.fn.max('sequence').as('sequence'))
        .where('waited', 'is not', null)
        .groupBy('waited')
        .having((eb) => eb.fn.countAll(), '>', 1)
        .limit(1)
        .executeTakeFirst();
      return twice === undefined ? null : safeInteger(twice.sequence);
    },

    async page(before, limit) {
      let rows = db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit);
      if (before !== null) rows = rows.where('sequence', '<', before);
      return readEntries(db, await rows.execute());
    },

    async find(filter, from, limit, order) {
      const direction = order === 'newest first' ? 'desc' : 'asc';
      let rows = fitting(db, filter).selectAll().orderBy('at', direction).orderBy('sequence', direction).limit(limit);
      if (from !== null) {
        const beyond = order === 'newest first' ? '<' : '>';
        const { at, sequence } = from;
        rows = rows.where((eb) => eb(eb.refTuple('at', 'sequence'), beyond, eb.tuple(at, sequence)));
      }
      return readEntries(db, await rows.execute());
    },

    async count(filter, most) {
      const { count } = await db
        .selectFrom(fitting(db, filter).select('sequence').limit(most).as('fitting'))
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return safeInteger(count);
    },

    async following(after, limit) {
      const rows = db.selectFrom('audit').selectAll().where('sequence', '>', after).orderBy('sequence').limit(limit);
      return readEntries(db, await rows.execute());
    },
  };
}

function fitting(db: Db, { byAnother, concerns, what, from, until }: AuditFilter) {
  let rows = db.selectFrom('audit');
  if (byAnother !== undefined) rows = rows.where('by', '=', byAnother).where(sql<boolean>`${sql.raw(NOT_OWN)}`);
  if (concerns !== undefined) rows = rows.where('concerns', '=', concerns);
  if (what !== undefined) rows = rows.where('what', '=', what);
  if (from !== undefined) rows = rows.where('at', '>=', iso(from));
  if (until !== undefined) rows = rows.where('at', '<', iso(until));
  return rows;
}

/** Where it waited, in the form of the index; null = it got its place at once. */
function waitedIn({ facts }: Pick<StoredAuditEntry, 'facts'>): string | null {
  const waited = facts[WAITED];
  return typeof waited === 'string' ? waited : null;
}

type EntryRow = RowOf<StoredAuditEntry> & { concerns: string | null; waited: string | null };

/** A search for what was changed would have to read past it. */
async function readEntries(db: Db, rows: readonly EntryRow[]): Promise<ReadAuditEntry[]> {
  const entries = rows.map((row) => ({ row, read: readEntry(row) }));
  const isLost = ({ row, read }: (typeof entries)[number]) =>
    !('unreadable' in read) && row.concerns === null && concernOf(read) !== null;
  if (!entries.some(isLost)) return entries.map(({ read }) => read);
  // Entries from before this column existed are deliberately not found by the person they concern.
  const { begun } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.min('sequence').as('begun'))
    .where('what', '=', 'audit.begun')
    .executeTakeFirstOrThrow();
  const isEarly = ({ sequence }: ReadAuditEntry) => begun === null || sequence < safeInteger(begun);
  return entries.map((one) => (isLost(one) && !isEarly(one.read) ? unreadable(one.row) : one.read));
}

function readEntry(row: EntryRow): ReadAuditEntry {
  try {
    const read = entry.fromRow(row);
    // A time in another notation than ours hashes the same, but others may read it differently. Throws when it is not a
    // time.
    const isOurs = row.at === iso(read.at) && row.facts === JSON.stringify(read.facts);
    const isFound = (row.concerns === null || row.concerns === concernOf(read)) && row.waited === waitedIn(read);
    return isOurs && isFound && isFacts(read.facts) ? read : unreadable(row);
  } catch {
    return unreadable(row);
  }
}

function unreadable({ sequence, at }: EntryRow): UnreadableEntry {
  return { sequence: safeInteger(sequence), unreadable: true, keptAt: at };
}

function isFacts(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return false;
  return Object.values(facts).every((value) => value === null || typeof value !== 'object');
}
