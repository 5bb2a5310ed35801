import type { SessionStore, StoredSession } from '../../identity/session-store.ts';
import { PERSON } from './people.ts';
import { iso, record } from './record.ts';
import { runSql } from './run-sql.ts';
import type { Db } from './schema.ts';

const session = record<StoredSession>({
  tokenHash: 'text',
  personId: 'text',
  createdAt: 'time',
  authenticatedAt: 'time',
  lastSeenAt: 'time',
  expiresAt: 'time',
});

const COLUMNS = `${session.columnsOf('sessions')}, ${PERSON.columnsOf('people')}`;
const WITH_PERSON = `select ${COLUMNS} from sessions join people on people.id = sessions.person_id
  where sessions.token_hash = ?`;

export function sessions(db: Db): SessionStore {
  return {
    async insert(value) {
      await db.insertInto('sessions').values(session.toRow(value)).execute();
    },

    async byTokenHash(tokenHash) {
      const row = await db.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();
      return row ? session.fromRow(row) : null;
    },

    async withPerson(tokenHash) {
      const { rows } = await runSql<object>(db, WITH_PERSON, [tokenHash]);
      const [row] = rows;
      const of = row && session.fromJoined('sessions', row);
      const holder = row && PERSON.fromJoined('people', row);
      return of && holder ? { session: of, person: holder } : null;
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
