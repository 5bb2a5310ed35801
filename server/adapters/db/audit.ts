import type { AuditStore, ReadAuditEntry, StoredAuditEntry } from '../../audit/audit-store.ts';
import { iso, type RowOf, record, safeInteger } from './record.ts';
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

export function audit(db: Db): AuditStore {
  return {
    async head() {
      const rows = db.selectFrom('audit').select(['sequence', 'at', 'hash']).orderBy('sequence', 'desc');
      const row = await rows.limit(1).executeTakeFirst();
      return row ? { sequence: safeInteger(row.sequence), at: new Date(row.at), hash: row.hash } : null;
    },

    async insert(value) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('audit')
        .values(entry.toRow(value))
        .onConflict((oc) => oc.column('sequence').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async page(before, limit) {
      let rows = db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit);
      if (before !== null) rows = rows.where('sequence', '<', before);
      return (await rows.execute()).map(readEntry);
    },

    async following(after, limit) {
      const rows = db.selectFrom('audit').selectAll().where('sequence', '>', after).orderBy('sequence').limit(limit);
      return (await rows.execute()).map(readEntry);
    },
  };
}

/** Whoever looks for what was changed has to get past it. */
function readEntry(row: RowOf<StoredAuditEntry>): ReadAuditEntry {
  const sequence = safeInteger(row.sequence);
  try {
    const read = entry.fromRow(row);
    // What is spelt in another way than ours hashes the same, but others may read something else in it. Throws when it
    // is no time.
    const isOurs = row.at === iso(read.at) && row.facts === JSON.stringify(read.facts);
    return isOurs && isFacts(read.facts) ? read : { sequence, unreadable: true };
  } catch {
    return { sequence, unreadable: true };
  }
}

function isFacts(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return false;
  return Object.values(facts).every((value) => value === null || typeof value !== 'object');
}
