import { sql } from 'kysely';
import type { RunStore, StoredRun } from '../../processes/engine/run-store.ts';
import { iso, record } from './record.ts';
import type { Db } from './schema.ts';

export const RUN = record<StoredRun>({
  id: 'text',
  process: 'text',
  personId: 'text',
  startedBy: 'text',
  state: 'text',
  steps: 'json',
  step: 'integer',
  options: 'json',
  reference: 'text',
  credentialId: 'text',
  reason: 'text',
  cutAt: 'time',
  startedAt: 'time',
  endedAt: 'time',
  endedWhy: 'text',
  expiresAt: 'time',
  version: 'integer',
});

// Written into the statement, so that the partial indexes over running runs serve it.
const RUNNING = sql.lit('running' as const);

export function runs(db: Db): RunStore {
  return {
    async insert(value) {
      await db.insertInto('runs').values(RUN.toRow(value)).execute();
    },

    async byId(id) {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? RUN.fromRow(row) : null;
    },

    async running(personId) {
      const rows = await db
        .selectFrom('runs')
        .selectAll()
        .where('personId', '=', personId)
        .where('state', '=', RUNNING)
        .orderBy('startedAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(RUN.fromRow);
    },

    async replace(value) {
      const { id, ...row } = RUN.toRow(value);
      const { numUpdatedRows } = await db
        .updateTable('runs')
        .set(row)
        .where('id', '=', id)
        .where('version', '=', value.version - 1)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async expired(now, limit) {
      const rows = await db
        .selectFrom('runs')
        .select('id')
        .where('state', '=', RUNNING)
        .where('expiresAt', '<=', iso(now))
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('messages').select('messages.id').whereRef('messages.runId', '=', 'runs.id'))),
        )
        .orderBy('expiresAt')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
