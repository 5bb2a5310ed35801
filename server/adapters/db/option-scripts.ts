import type { ScriptStore, StoredScript } from '../../options/script-store.ts';
import { record, safeInteger } from './record.ts';
import type { Db } from './schema.ts';

const script = record<StoredScript>({
  kind: 'text',
  version: 'integer',
  text: 'text',
  savedBy: 'text',
  savedAt: 'time',
  why: 'text',
});

export function optionScripts(db: Db): ScriptStore {
  return {
    async newest(kind) {
      const rows = db.selectFrom('optionScripts').selectAll().where('kind', '=', kind).orderBy('version', 'desc');
      const row = await rows.limit(1).executeTakeFirst();
      return row ? script.fromRow(row) : null;
    },

    async newestVersion(kind) {
      const versions = db.selectFrom('optionScripts').select('version').where('kind', '=', kind);
      const row = await versions.orderBy('version', 'desc').limit(1).executeTakeFirst();
      return row ? safeInteger(row.version) : null;
    },

    async version(kind, version) {
      const rows = db.selectFrom('optionScripts').selectAll().where('kind', '=', kind).where('version', '=', version);
      const row = await rows.executeTakeFirst();
      return row ? script.fromRow(row) : null;
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
