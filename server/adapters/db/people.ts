import { setImmediate } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { CredentialKind } from '../../../shared/credential.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Holding } from '../../../shared/person.ts';
import type { ListedPerson, PeopleFilter, PeoplePlace, PeopleStore } from '../../identity/people-store.ts';
import type { Person } from '../../identity/person.ts';
import { iso, type RowOf, record, safeInteger } from './record.ts';
import { runSql } from './run-sql.ts';
import type { Db } from './schema.ts';
import { containing, searchText, searchWords } from './search-text.ts';

export const PERSON = record<Person>({
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
  language: 'text',
  learnedLanguage: 'text',
  timeZone: 'text',
});

const BY_ID = `select ${PERSON.columns} from people where id = ?`;

const CARDS = held('virtual smart card');
const MOBILE_IDS = held('mobile ID');

/** How many credentials of a kind the person of the row has: locked ones no longer count, registered ones not yet. */
function held(kind: CredentialKind) {
  return sql<number | string>`(select count(*) from credentials where person_id = people.id
    and kind = ${sql.lit(kind)} and state in ('active', 'inactive'))`;
}

const HOLDS: Readonly<Record<Holding, RawBuilder<boolean>>> = {
  'card and mobile ID': sql`(${CARDS} > 0 and ${MOBILE_IDS} > 0)`,
  'card only': sql`(${CARDS} > 0 and ${MOBILE_IDS} = 0)`,
  'mobile ID only': sql`(${CARDS} = 0 and ${MOBILE_IDS} > 0)`,
  'nothing yet': sql`(${CARDS} = 0 and ${MOBILE_IDS} = 0)`,
};

/** How many rows are read before other work gets a turn: SQLite answers on the thread that serves everybody. */
const AT_ONCE = 5_000;

const PLACE = sql`(search_text, id)`;

/** All people in order, with what lists show of them. */
function listed(db: Db) {
  return db
    .selectFrom('people')
    .selectAll()
    .select([CARDS.as('cards'), MOBILE_IDS.as('mobileIds')])
    .orderBy('searchText')
    .orderBy('id');
}

type ListedRow = RowOf<Person> & { lastLogInAt: string | null; cards: number | string; mobileIds: number | string };

function fromListed(row: ListedRow): ListedPerson {
  return {
    ...PERSON.fromRow(row),
    cards: safeInteger(row.cards),
    mobileIds: safeInteger(row.mobileIds),
    lastLogInAt: row.lastLogInAt === null ? null : new Date(row.lastLogInAt),
  };
}

/** The conditions that a row of people must meet. */
function conditionsOf({ words, states, roles, departments, holdings }: PeopleFilter): RawBuilder<boolean>[] {
  // Text inside words has no index: each person is read.
  const conditions = searchWords(words).map((word) => sql<boolean>`search_text like ${containing(word)} escape '\\'`);
  for (const [column, list] of [
    ['state', states],
    ['role', roles],
    ['department', departments],
  ] as const) {
    // Not the bare column: with an index of its own it would return all that match, and each page would begin with
    // sorting them.
    if (list.length > 0) conditions.push(sql`coalesce(${sql.ref(column)}, '') in (${sql.join(list)})`);
  }
  if (holdings.length > 0)
    conditions.push(
      sql`(${sql.join(
        holdings.map((one) => HOLDS[one]),
        sql` or `,
      )})`,
    );
  // A search of nothing but ignored characters matches nobody.
  if (words.trim() !== '' && searchWords(words).length === 0) conditions.push(sql`1 = 0`);
  return conditions;
}

/** The sort key of the last of the next so many people in order; null = there are fewer. */
async function endOfStretch(db: Db, behind: PeoplePlace | null): Promise<PeoplePlace | null> {
  let next = db.selectFrom('people').select(['searchText as text', 'id']).orderBy('searchText').orderBy('id');
  if (behind !== null) next = next.where(sql<boolean>`${PLACE} > (${behind.text}, ${behind.id})`);
  return (
    (await next
      .offset(AT_ONCE - 1)
      .limit(1)
      .executeTakeFirst()) ?? null
  );
}

export function people(db: Db): PeopleStore {
  return {
    async insert(value, passwordHash) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('people')
        .values({ ...PERSON.toRow(value), passwordHash, searchText: searchText(value) })
        .onConflict((oc) => oc.column('userName').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) throw new AppError('user_name_taken');
    },

    async byId(id) {
      const { rows } = await runSql<RowOf<Person>>(db, BY_ID, [id]);
      return rows[0] ? PERSON.fromRow(rows[0]) : null;
    },

    async byUserName(userName) {
      const row = await db.selectFrom('people').selectAll().where('userName', '=', userName).executeTakeFirst();
      return row ? PERSON.fromRow(row) : null;
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

    async setLanguage(id, language) {
      await db.updateTable('people').set({ language }).where('id', '=', id).execute();
    },

    async noteLogIn(id, at, { language = null, learnedLanguage = null, timeZone = null } = {}) {
      await db
        .updateTable('people')
        .set((eb) => ({
          lastLogInAt: iso(at),
          language: eb.fn.coalesce(eb.val(language), 'language'),
          learnedLanguage: eb.fn.coalesce(eb.val(learnedLanguage), 'learnedLanguage'),
          timeZone: eb.fn.coalesce(eb.val(timeZone), 'timeZone'),
        }))
        .where('id', '=', id)
        .execute();
    },

    async look(filter, behind, limit) {
      const end = await endOfStretch(db, behind);
      const within = [
        ...(behind === null ? [] : [sql<boolean>`${PLACE} > (${behind.text}, ${behind.id})`]),
        ...(end === null ? [] : [sql<boolean>`${PLACE} <= (${end.text}, ${end.id})`]),
        ...conditionsOf(filter),
      ];
      let rows = listed(db).limit(limit);
      let all = db.selectFrom('people').select((eb) => eb.fn.countAll().as('fitting'));
      for (const condition of within) {
        rows = rows.where(condition);
        all = all.where(condition);
      }
      const found = limit === 0 ? [] : (await rows.execute()).map(fromListed);
      const isAll = limit > 0 && found.length < limit;
      const fitting = isAll ? found.length : safeInteger((await all.executeTakeFirstOrThrow()).fitting);
      await setImmediate();
      return { people: found, fitting, end };
    },

    async placeOf(id) {
      const row = await db.selectFrom('people').select('searchText').where('id', '=', id).executeTakeFirst();
      return row ? { text: row.searchText, id } : null;
    },

    async count(most) {
      const { count } = await db
        .selectFrom(db.selectFrom('people').select('id').limit(most).as('some'))
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return safeInteger(count);
    },

    async departments(limit) {
      // Jumps from one to the next in the index, however many people are in each.
      const { rows } = await sql<{ department: string }>`
        with recursive known(department) as (
          select min(department) from people
          union all
          select (select min(people.department) from people where people.department > known.department)
          from known where known.department is not null
        )
        select department from known where department is not null limit ${limit}`.execute(db);
      return rows.map(({ department }) => department);
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
      return (await listed(db).where('id', 'in', holders).execute()).map(fromListed);
    },

    async listed(ids) {
      return ids.length === 0 ? [] : (await listed(db).where('id', 'in', ids).execute()).map(fromListed);
    },

    async anyWithRole(role) {
      const row = await db.selectFrom('people').select('id').where('role', '=', role).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    async activeWithRole(role) {
      const rows = db.selectFrom('people').selectAll().where('role', '=', role).where('state', '=', 'active');
      return (await rows.orderBy('searchText').execute()).map(PERSON.fromRow);
    },

    async sampleActive(limit) {
      const turn = sql<number>`row_number() over (partition by department, role order by id)`.as('turn');
      const turns = db.selectFrom('people').select(['id', turn]).where('state', '=', 'active').as('turns');
      const drawn = db.selectFrom(turns).select(['turns.id as drawn', 'turn']).orderBy('turn').orderBy('turns.id');
      const rows = db.selectFrom(drawn.limit(limit).as('drawn')).innerJoin('people', 'people.id', 'drawn.drawn');
      return (await rows.selectAll('people').orderBy('turn').orderBy('id').execute()).map(PERSON.fromRow);
    },
  };
}
