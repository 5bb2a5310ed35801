import { sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { PeopleStore } from '../../identity/people-store.ts';
import type { Person } from '../../identity/person.ts';
import { record } from './record.ts';
import type { Db } from './schema.ts';
import { containing, searchText } from './search-text.ts';

const person = record<Person>({
  id: 'text',
  userName: 'text',
  givenName: 'text',
  surname: 'text',
  commonName: 'text',
  email: 'text',
  department: 'text',
  role: 'text',
  state: 'text',
  createdAt: 'time',
});

export function people(db: Db): PeopleStore {
  return {
    async insert(value, passwordHash) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('people')
        .values({ ...person.toRow(value), passwordHash, searchText: searchText(value) })
        .onConflict((oc) => oc.column('userName').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) throw new AppError('user_name_taken');
    },

    async byId(id) {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? person.fromRow(row) : null;
    },

    async byUserName(userName) {
      const row = await db.selectFrom('people').selectAll().where('userName', '=', userName).executeTakeFirst();
      return row ? person.fromRow(row) : null;
    },

    async passwordHash(id) {
      const row = await db.selectFrom('people').select('passwordHash').where('id', '=', id).executeTakeFirst();
      return row?.passwordHash ?? null;
    },

    async setPasswordHash(id, passwordHash) {
      await db.updateTable('people').set({ passwordHash }).where('id', '=', id).execute();
    },

    async changeState(id, from, to) {
      if (from.length === 0) return false;
      const { numUpdatedRows } = await db
        .updateTable('people')
        .set({ state: to })
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async search(words, limit) {
      let found = db.selectFrom('people').selectAll().orderBy('searchText').limit(limit);
      for (const word of words.split(/\s+/).filter(Boolean)) {
        found = found.where('searchText', 'like', sql<string>`${containing(word)} escape '\\'`);
      }
      return (await found.execute()).map(person.fromRow);
    },

    async anyWithRole(role) {
      const row = await db.selectFrom('people').select('id').where('role', '=', role).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    async activeWithRole(role) {
      const rows = db.selectFrom('people').selectAll().where('role', '=', role).where('state', '=', 'active');
      return (await rows.orderBy('searchText').execute()).map(person.fromRow);
    },

    async sampleActive(limit) {
      const turn = sql<number>`row_number() over (partition by department, role order by id)`.as('turn');
      const turns = db.selectFrom('people').select(['id', turn]).where('state', '=', 'active').as('turns');
      const drawn = db.selectFrom(turns).select(['turns.id as drawn', 'turn']).orderBy('turn').orderBy('turns.id');
      const rows = db.selectFrom(drawn.limit(limit).as('drawn')).innerJoin('people', 'people.id', 'drawn.drawn');
      return (await rows.selectAll('people').orderBy('turn').orderBy('id').execute()).map(person.fromRow);
    },
  };
}
