import { sql } from 'kysely';
import type { OutboxStore, StoredMail } from '../../notifications/outbox-store.ts';
import { iso, type RowOf, record } from './record.ts';
import { insertRows, runSql, updateRows } from './run-sql.ts';
import type { Db } from './schema.ts';

const mail = record<StoredMail>({
  id: 'text',
  personId: 'text',
  to: 'text',
  facts: 'json',
  language: 'text',
  timeZone: 'text',
  messageId: 'text',
  generation: 'integer',
  state: 'text',
  attempts: 'integer',
  createdAt: 'time',
  dueAt: 'time',
  sentAt: 'time',
  lastError: 'text',
});

// Written into the statements, so that the partial indexes serve them.
const TAKE = `update outbox set due_at = ? where id in (
  select id from outbox where state = 'queued' and due_at <= ? order by due_at, id limit ?) returning ${mail.columns}`;
const FAILED = sql.lit('failed' as const);

export function outbox(db: Db): OutboxStore {
  return {
    async insert(value) {
      await insertRows(db, 'outbox', [mail.toRow(value)]);
    },

    async byId(id) {
      const row = await db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? mail.fromRow(row) : null;
    },

    async take(now, until, limit) {
      const { rows } = await runSql<RowOf<StoredMail>>(db, TAKE, [iso(until), iso(now), limit]);
      return rows.map(mail.fromRow).toSorted(byAge);
    },

    async update(id, dueAt, change) {
      const where = "id = ? and state = 'queued' and due_at = ?";
      return (await updateRows(db, 'outbox', mail.toChange(change), where, [id, iso(dueAt)])) > 0;
    },

    async ofMessage(messageId) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('messageId', '=', messageId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(mail.fromRow);
    },

    async failedOfPerson(personId, limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('personId', '=', personId)
        .where('state', '=', FAILED)
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(mail.fromRow);
    },
  };
}

/** An update returns its rows in any order. */
function byAge(one: StoredMail, other: StoredMail): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
