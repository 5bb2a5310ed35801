import type { FailureStore, StoredFailure } from '../../options/script-store.ts';
import { record, safeInteger } from './record.ts';
import type { Db } from './schema.ts';

const failure = record<StoredFailure>({
  kind: 'text',
  version: 'integer',
  personId: 'text',
  faults: 'json',
  at: 'time',
  count: 'integer',
});

export function optionFailures(db: Db): FailureStore {
  return {
    async count(value) {
      const { kind, version, personId } = value;
      const ofVersion = () =>
        db.selectFrom('optionFailures').selectAll().where('kind', '=', kind).where('version', '=', version);
      const any = await ofVersion().limit(1).executeTakeFirst();
      const known = await ofVersion().where('personId', '=', personId).executeTakeFirst();
      const row = failure.toRow({ ...value, count: known === undefined ? 1 : safeInteger(known.count) + 1 });
      await db
        .insertInto('optionFailures')
        .values(row)
        .onConflict((oc) => oc.columns(['kind', 'version', 'personId']).doUpdateSet(row))
        .execute();
      return { firstOfPerson: known === undefined, firstOfVersion: any === undefined };
    },

    async ofVersion(kind, version, limit) {
      const rows = await db
        .selectFrom('optionFailures')
        .selectAll()
        .where('kind', '=', kind)
        .where('version', '=', version)
        .orderBy('at', 'desc')
        .orderBy('personId')
        .limit(limit)
        .execute();
      return rows.map(failure.fromRow);
    },
  };
}
