import { sql } from 'kysely';
import { firstSchema } from './migrations/0001-first-schema.ts';
import { mobileId } from './migrations/0002-mobile-id.ts';
import { optionScripts } from './migrations/0003-option-scripts.ts';
import { rememberedCa } from './migrations/0004-remembered-ca.ts';
import { cutOrders } from './migrations/0005-cut-orders.ts';
import { probe } from './migrations/0006-probe.ts';
import { crlWithoutBytes } from './migrations/0007-crl-without-bytes.ts';
import { searchablePeople } from './migrations/0008-searchable-people.ts';
import { auditFilters } from './migrations/0009-audit-filters.ts';
import { setupCode } from './migrations/0010-setup-code.ts';
import { auditWaiting } from './migrations/0011-audit-waiting.ts';
import { provenWaiting } from './migrations/0012-proven-waiting.ts';
import { peopleFilters } from './migrations/0013-people-filters.ts';
import { readers } from './migrations/0014-readers.ts';
import { acts } from './migrations/0015-acts.ts';
import type { Migration, Words } from './migrations/migration.ts';
import { refuseOnPostgres, refuseOnSqlite } from './refuse-changes.ts';
import { refuseGapsOnPostgres, refuseGapsOnSqlite } from './refuse-gaps.ts';
import type { Db } from './schema.ts';

/** In the order of their numbers, starting with 1. */
const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  mobileId,
  optionScripts,
  rememberedCa,
  cutOrders,
  probe,
  crlWithoutBytes,
  searchablePeople,
  auditFilters,
  setupCode,
  auditWaiting,
  provenWaiting,
  peopleFilters,
  readers,
  acts,
];

const WORDS: Record<'sqlite' | 'postgres', Words> = {
  sqlite: {
    text: 'text',
    bytes: 'blob',
    integer: 'integer',
    strict: 'strict',
    refuseChanges: refuseOnSqlite,
    refuseGaps: refuseGapsOnSqlite,
  },
  postgres: {
    text: 'text collate "C"',
    bytes: 'bytea',
    integer: 'bigint',
    strict: '',
    refuseChanges: refuseOnPostgres,
    refuseGaps: refuseGapsOnPostgres,
  },
};

/** Any number that no other program locks in the same database. */
const LOCK = 0x63_68_69_70;

/**
 * Brings the database to the newest schema in one transaction: all of it or nothing. Servers that start at the same
 * time take turns. A database that is up to date is only read, so that no right to change tables is needed. Throws when
 * the database was made by a newer version of the product, or when that right is missing.
 */
export async function migrate(
  db: Db,
  dialect: 'sqlite' | 'postgres',
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
    if (!(await hasHistory(tx, dialect))) {
      await sql`create table schema_migrations (
        number integer primary key, name text not null, applied_at text not null
      )`
        .execute(tx)
        .catch(explainForbidden);
    }
    const last = await lastOf(tx);
    if (last > migrations.length) {
      throw new Error(
        `The database has schema ${last}, this version of the server knows ${migrations.length}: start a newer one.`,
      );
    }
    for (const [index, migration] of migrations.entries()) {
      const number = index + 1;
      if (number <= last) continue;
      for (const statement of migration.statements(WORDS[dialect]))
        await sql.raw(statement).execute(tx).catch(explainForbidden);
      await migration.fill?.(tx);
      const appliedAt = sql<string>`cast(current_timestamp as text)`;
      await tx.insertInto('schemaMigrations').values({ number, name: migration.name, appliedAt }).execute();
    }
  });
}

/** Refuses a database of another version than this code, which would misread its rows. Throws. */
export async function refuseOtherSchema(db: Db): Promise<void> {
  const last = await lastOf(db);
  if (last === MIGRATIONS.length) return;
  const advice =
    last < MIGRATIONS.length
      ? 'start this version on it once, or run `npm run migrate`'
      : 'run the command of that version';
  throw new Error(`The database has schema ${last}, this version knows ${MIGRATIONS.length}: ${advice}.`);
}

async function lastOf(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('schemaMigrations')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

async function hasHistory(db: Db, dialect: 'sqlite' | 'postgres'): Promise<boolean> {
  const query =
    dialect === 'postgres'
      ? sql`select 1 from pg_class where oid = to_regclass('schema_migrations')`
      : sql`select 1 from sqlite_schema where name = 'schema_migrations'`;
  return (await query.execute(db)).rows.length > 0;
}

/** PostgreSQL, appendix A: 42501 = the role lacks the right. */
function explainForbidden(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
  throw new Error(
    'its schema is not that of this version, and its role must not change tables: run `npm run migrate` with the address of their owner first',
    { cause: error },
  );
}
