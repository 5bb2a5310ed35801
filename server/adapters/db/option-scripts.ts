import type { ScriptStore, StoredScript } from '../../options/script-store.ts';
import { type RowOf, record, safeInteger } from './record.ts';
import { runSql } from './run-sql.ts';
import type { Db } from './schema.ts';

const script = record<StoredScript>({
  kind: 'text',
  version: 'integer',
  text: 'text',
  savedBy: 'text',
  savedAt: 'time',
  why: 'text',
});

const NEWEST_VERSION = 'select version from option_scripts where kind = ? order by version desc limit 1';
const VERSION = `select ${script.columns} from option_scripts where kind = ? and version = ?`;

export function optionScripts(db: Db): ScriptStore {
  return {
    async newest(kind) {
      const rows = db.selectFrom('optionScripts').selectAll().where('kind', '=', kind).orderBy('version', 'desc');
      const row = await rows.limit(1).executeTakeFirst();
      return row ? script.fromRow(row) : null;
    },

    async newestVersion(kind) {
      const { rows } = await runSql<{ readonly version: number | string }>(db, NEWEST_VERSION, [kind]);
      return rows[0] ? safeInteger(rows[0].version) : null;
    },

    async version(kind, version) {
      const { rows } = await runSql<RowOf<StoredScript>>(db, VERSION, [kind, version]);
      return rows[0] ? script.fromRow(rows[0]) : null;
    },

    async versions(kind) {
      const rows = await db
        .selectFrom('optionScripts')
        .select(['kind', 'version', 'savedBy', 'savedAt', 'why'])
        .where('kind', '=', kind)
        .orderBy('version', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, version: safeInteger(row.version), savedAt: new Date(row.savedAt), kind }));
    },

    async insert(value) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('optionScripts')
        .values(script.toRow(value))
        .onConflict((oc) => oc.columns(['kind', 'version']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
