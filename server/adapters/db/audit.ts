import type { AuditStore, StoredAuditEntry } from '../../audit/audit-store.ts';
import { record } from './record.ts';
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
});

export function audit(db: Db): AuditStore {
  return {
    async newest() {
      const row = await db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst();
      return row ? entry.fromRow(row) : null;
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
      return (await rows.execute()).map(entry.fromRow);
    },

    async following(after, limit) {
      const rows = db.selectFrom('audit').selectAll().where('sequence', '>', after).orderBy('sequence').limit(limit);
      return (await rows.execute()).map(entry.fromRow);
    },
  };
}
