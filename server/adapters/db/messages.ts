import { sql } from 'kysely';
import type { MessageStore, StoredMessage } from '../../messages/message-store.ts';
import { iso, record } from './record.ts';
import { insertRows, statesIn, updateRows } from './run-sql.ts';
import type { Db } from './schema.ts';

export const MESSAGE = record<StoredMessage>({
  id: 'text',
  runId: 'text',
  personId: 'text',
  credentialId: 'text',
  purpose: 'text',
  generation: 'integer',
  ticketHash: 'text',
  state: 'text',
  delivery: 'text',
  nonce: 'text',
  number: 'text',
  approvedAt: 'time',
  refusedOtherAt: 'time',
  clientSecretHash: 'text',
  deviceName: 'text',
  answerDigest: 'text',
  createdAt: 'time',
  expiresAt: 'time',
  openedAt: 'time',
  answeredAt: 'time',
  issuedAt: 'time',
  confirmedAt: 'time',
});

// Written into the statement word for word, so that the partial index over unfinished messages serves it.
const LIVE = sql<boolean>`state in ('waiting', 'opened', 'answered', 'issued')`;

export function messages(db: Db): MessageStore {
  return {
    async insert(value) {
      await insertRows(db, 'messages', [MESSAGE.toRow(value)]);
    },

    async byId(id) {
      const row = await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? MESSAGE.fromRow(row) : null;
    },

    async byTicketHash(ticketHash) {
      const row = await db.selectFrom('messages').selectAll().where('ticketHash', '=', ticketHash).executeTakeFirst();
      return row ? MESSAGE.fromRow(row) : null;
    },

    async ofRun(runId) {
      const row = await db
        .selectFrom('messages')
        .selectAll()
        .where('runId', '=', runId)
        .orderBy('createdAt', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? MESSAGE.fromRow(row) : null;
    },

    async update(id, from, liveAt, change) {
      if (from.length === 0) return false;
      const row = MESSAGE.toChange(change);
      const where = `id = ? and state in ${statesIn(from)}`;
      const changed =
        liveAt === null
          ? await updateRows(db, 'messages', row, where, [id])
          : await updateRows(db, 'messages', row, `${where} and expires_at > ?`, [id, iso(liveAt)]);
      return changed > 0;
    },

    async expired(now, limit) {
      const rows = await db
        .selectFrom('messages')
        .select('id')
        .where(LIVE)
        .where('expiresAt', '<=', iso(now))
        .orderBy('expiresAt')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
