import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { PeopleStore } from '../../identity/people-store.ts';
import type { Person } from '../../identity/person.ts';
import { record } from './record.ts';
import type { Db } from './schema.ts';
import { containing, searchText, searchWords } from './search-text.ts';

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

/** So many are looked at before others have their turn: SQLite answers on the thread that serves everybody. */
const AT_ONCE = 20_000;

/** The text of the last of the next so many people in order; null = they are fewer. */
async function endOfStretch(db: Db, after: string): Promise<string | null> {
  const next = db.selectFrom('people').select('searchText').where('searchText', '>', after).orderBy('searchText');
  const row = await next.offset(AT_ONCE).limit(1).executeTakeFirst();
  return row?.searchText ?? null;
}

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
      const all = db.selectFrom('people').selectAll().orderBy('searchText');
      if (words.trim() === '') return (await all.limit(limit).execute()).map(person.fromRow);
      const parts = searchWords(words);
      const found: Person[] = [];
      // Whatever stands within words has no index: each person is looked at, by the database and some at a time.
      for (let after: string | null = ''; after !== null && parts.length > 0 && found.length < limit; ) {
        const last = await endOfStretch(db, after);
        let some = all.where('searchText', '>', after).limit(limit - found.length);
        if (last !== null) some = some.where('searchText', '<=', last);
        for (const part of parts) some = some.where('searchText', 'like', sql<string>`${containing(part)} escape '\\'`);
        found.push(...(await some.execute()).map(person.fromRow));
        await setImmediate();
        after = last;
      }
      return found;
    },

    async bySerial(part, limit) {
      const [start, end] = 'start' in part ? [part.start, part.end] : [part.startOrEnd, part.startOrEnd];
      // Each is a range of an index: the last four digits have one of their own.
      const begins = sql<boolean>`(serial_number >= ${start} and serial_number < ${`${start}g`})`;
      const ends = sql<boolean>`(substr(serial_number, 37) = ${end.slice(-4)} and serial_number like ${`%${end}`})`;
      const holders = db
        .selectFrom('certificates')
        .select('personId')
        .distinct()
        .where('start' in part ? sql<boolean>`${begins} and ${ends}` : sql<boolean>`(${begins} or ${ends})`)
        .limit(limit);
      const rows = db.selectFrom('people').selectAll().where('id', 'in', holders).orderBy('searchText');
      return (await rows.execute()).map(person.fromRow);
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
