import { sql } from 'kysely';
import type { CredentialStore, StoredCredential } from '../../credentials/credential-store.ts';
import { record, safeInteger } from './record.ts';
import { insertRows, runSql, statesIn, updateRows } from './run-sql.ts';
import type { Db } from './schema.ts';

const credential = record<StoredCredential>({
  id: 'text',
  personId: 'text',
  kind: 'text',
  state: 'text',
  name: 'text',
  serverName: 'text',
  deviceName: 'text',
  validUntil: 'time',
  createdAt: 'time',
  activatedAt: 'time',
  lockedAt: 'time',
  lockedReason: 'text',
  lockedBy: 'text',
  stateRunId: 'text',
  runId: 'text',
  clientSecretHash: 'text',
  resetHalfSealed: 'bytes',
});

// Written into the statement, so that the partial index over registered credentials serves it.
const REGISTERED = sql.lit('registered' as const);

export function credentials(db: Db): CredentialStore {
  return {
    async insert(value) {
      await insertRows(db, 'credentials', [credential.toRow(value)]);
    },

    async byId(id) {
      const row = await db.selectFrom('credentials').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? credential.fromRow(row) : null;
    },

    async ofPerson(personId) {
      const rows = await db
        .selectFrom('credentials')
        .selectAll()
        .where('personId', '=', personId)
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(credential.fromRow);
    },

    async countOfPerson(personId, kind, state) {
      const text = `select count(*) as count from credentials where person_id = ? and kind = ?
        and state in ${statesIn([state])}`;
      const { rows } = await runSql<{ readonly count: string | number }>(db, text, [personId, kind]);
      return safeInteger(rows[0]?.count);
    },

    async update(id, from, change) {
      if (from.length === 0) return false;
      const where = `id = ? and state in ${statesIn(from)}`;
      return (await updateRows(db, 'credentials', credential.toChange(change), where, [id])) > 0;
    },

    async removeRegistered(id) {
      const { numDeletedRows } = await db
        .deleteFrom('credentials')
        .where('id', '=', id)
        .where('state', '=', REGISTERED)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    async orphans() {
      const rows = await db
        .selectFrom('credentials')
        .innerJoin('runs', 'runs.id', 'credentials.runId')
        .select('credentials.id')
        .where('credentials.state', '=', REGISTERED)
        .where('runs.state', '<>', 'running')
        .orderBy('credentials.id')
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
