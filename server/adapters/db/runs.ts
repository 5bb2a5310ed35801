import { sql } from 'kysely';
import type { RunStore, StoredRun } from '../../processes/engine/run-store.ts';
import { iso, type RowOf, record } from './record.ts';
import { insertRows, runSql, updateRows } from './run-sql.ts';
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

const RUNNING_OF = `select ${RUN.columns} from runs where person_id = ? and state = 'running'
  order by started_at desc, id desc`;

export function runs(db: Db): RunStore {
  return {
    async insert(value) {
      await insertRows(db, 'runs', [RUN.toRow(value)]);
    },

    async byId(id) {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? RUN.fromRow(row) : null;
    },

    async running(personId) {
      const { rows } = await runSql<RowOf<StoredRun>>(db, RUNNING_OF, [personId]);
      return rows.map(RUN.fromRow);
    },

    async replace(before, after) {
      const change = RUN.toChange(differenceOf(before, after));
      return (await updateRows(db, 'runs', change, 'id = ? and version = ?', [before.id, after.version - 1])) > 0;
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

/** The fields of `after` that are other values than in `before`. */
function differenceOf<V extends object>(before: V, after: V): Partial<V> {
  const changed = Object.entries(after).filter(([field, value]) => Reflect.get(before, field) !== value);
  // Fields of `after`, with their values.
  return Object.fromEntries(changed) as Partial<V>;
}
