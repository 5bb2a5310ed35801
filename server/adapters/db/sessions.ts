import type { SessionStore, StoredSession } from '../../identity/session-store.ts';
import { iso, record } from './record.ts';
import type { Db } from './schema.ts';

const session = record<StoredSession>({
  tokenHash: 'text',
  personId: 'text',
  createdAt: 'time',
  authenticatedAt: 'time',
  lastSeenAt: 'time',
  expiresAt: 'time',
});

export function sessions(db: Db): SessionStore {
  return {
    async insert(value) {
      await db.insertInto('sessions').values(session.toRow(value)).execute();
    },

    async byTokenHash(tokenHash) {
      const row = await db.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
      return row ? session.fromRow(row) : null;
    },

    async touch(tokenHash, lastSeenAt) {
      await db
        .updateTable('sessions')
        .set({ lastSeenAt: iso(lastSeenAt) })
        .where('tokenHash', '=', tokenHash)
        .execute();
    },

    async remove(tokenHash) {
      await db.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
    },

    async removeAllOf(personId) {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('personId', '=', personId)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },

    async removeExpired(now) {
      await db.deleteFrom('sessions').where('expiresAt', '<=', iso(now)).execute();
    },
  };
}
