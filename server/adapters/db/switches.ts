import type { SwitchStore } from '../../processes/engine/switch-store.ts';
import { iso, safeInteger } from './record.ts';
import type { Db } from './schema.ts';

export function switches(db: Db): SwitchStore {
  return {
    async isOn(process) {
      const row = await db.selectFrom('switches').select('isOn').where('process', '=', process).executeTakeFirst();
      return row ? safeInteger(row.isOn) === 1 : null;
    },

    async set(process, on, by, at) {
      const now = { isOn: on ? 1 : 0, setBy: by, setAt: iso(at) };
      await db
        .insertInto('switches')
        .values({ process, ...now })
        .onConflict((oc) => oc.column('process').doUpdateSet(now))
        .execute();
    },
  };
}
