import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../server/adapters/db/migrate.ts';
import { firstSchema } from '../../../../../server/adapters/db/migrations/0001-first-schema.ts';
import { mobileId } from '../../../../../server/adapters/db/migrations/0002-mobile-id.ts';
import { optionScripts } from '../../../../../server/adapters/db/migrations/0003-option-scripts.ts';
import { peopleFilters } from '../../../../../server/adapters/db/migrations/0013-people-filters.ts';
import type { Migration } from '../../../../../server/adapters/db/migrations/migration.ts';
import type { Db, Schema } from '../../../../../server/adapters/db/schema.ts';
import { sqliteDialect } from '../../../../../server/adapters/db/sqlite-dialect.ts';
import { stores } from '../../../../../server/adapters/db/stores.ts';
import { keptScript } from '../../../../contract/store/samples.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';
import { fillSchemaTwo, readSchemaTwo, SCHEMA_TWO_NOW } from '../../../../support/stores/schema-two.ts';
import { temporaryFolder } from '../../../../support/stores/sqlite.ts';

function open(): Db {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(':memory:'), plugins: [new CamelCasePlugin()] });
  onTestFinished(() => db.destroy());
  return db;
}

function makes(table: string): Migration {
  return { name: table, statements: ({ text, strict }) => [`create table ${table} (id ${text}) ${strict}`] };
}

const broken: Migration = {
  name: 'broken',
  statements: () => ['create table half (id text)', 'create table half (id text)'],
};

async function tables(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from sqlite_schema where type = 'table' order by name`.execute(db);
  return rows.map((row) => row.name);
}

const ANYBODY = { words: '', states: [], roles: [], departments: [], holdings: [] };

describe('migrate', () => {
  it('makes what is not made yet, in order, once', async () => {
    const db = open();
    await migrate(db, 'sqlite', [makes('a')]);
    await migrate(db, 'sqlite', [makes('a'), makes('b')]);
    await migrate(db, 'sqlite', [makes('a'), makes('b')]);
    expect(await tables(db)).toEqual(['a', 'b', 'schema_migrations']);
    const done = await db.selectFrom('schemaMigrations').select(['number', 'name']).orderBy('number').execute();
    expect(done).toEqual([
      { number: 1, name: 'a' },
      { number: 2, name: 'b' },
    ]);
  });

  it('knows when people last logged in, by the log or else by their sessions', async () => {
    const db = open();
    const before: Migration = {
      name: 'before',
      statements: () => [
        'create table people (id text, search_text text, role text, state text, department text)',
        'create index people_by_search_text on people (search_text)',
        'create table audit ("by" text, what text, at text)',
        'create table sessions (person_id text, created_at text)',
        "insert into people (id) values ('logged'), ('unlogged'), ('never')",
        `insert into audit values ('logged', 'log-in.right', '2026-01-02'), ('logged', 'log-in.right', '2026-01-03'),
          ('logged', 'session.ended', '2026-01-09'), ('never', 'log-in.wrong', '2026-01-04')`,
        "insert into sessions values ('logged', '2026-01-08'), ('unlogged', '2026-01-05'), ('unlogged', '2026-01-06')",
      ],
    };
    await migrate(db, 'sqlite', [before, peopleFilters]);
    const { rows } = await sql<{ id: string; at: string | null }>`select id, last_log_in_at as at from people`.execute(
      db,
    );
    expect(Object.fromEntries(rows.map(({ id, at }) => [id, at]))).toEqual({
      logged: '2026-01-03',
      unlogged: '2026-01-06',
      never: null,
    });
  });

  it('leaves the database as it was when one fails', async () => {
    const db = open();
    await migrate(db, 'sqlite', [makes('a')]);
    await expect(migrate(db, 'sqlite', [makes('a'), makes('b'), broken])).rejects.toThrow('already exists');
    expect(await tables(db)).toEqual(['a', 'schema_migrations']);
  });

  it('takes turns when two start at once', async () => {
    const db = open();
    await Promise.all([migrate(db, 'sqlite'), migrate(db, 'sqlite')]);
    expect(await tables(db)).toContain('people');
  });

  it('keeps what was made before there was a mobile ID, and says of it what was true then', async () => {
    const db = open();
    await migrate(db, 'sqlite', [firstSchema]);
    const at = '2026-03-29T00:59:59.123Z';
    await sql`insert into people (id, user_name, given_name, surname, common_name, email, role, state, created_at)
      values ('p', 'asa', 'Åsa', 'Lind', 'Åsa Lind', 'asa@example.com', 'employee', 'active', ${at})`.execute(db);
    await sql`insert into runs
      (id, process, person_id, state, steps, step, options, reference, started_at, expires_at, version) values
      ('r', 'VirtualSmartCardSelfServiceProcGet', 'p', 'running', '[]', 1, '{"pin":{"minLength":6}}', '7F3K-22', ${at}, ${at}, 2)
    `.execute(db);
    await sql`insert into messages
      (id, run_id, person_id, credential_id, generation, ticket_hash, state, nonce, created_at, expires_at)
      values ('m', 'r', 'p', 'c', 1, 'h', 'waiting', 'n', ${at}, ${at})`.execute(db);

    await migrate(db, 'sqlite');

    const { people, runs, messages } = stores(db);
    expect((await people.look({ ...ANYBODY, words: 'åSA lind' }, null, 10)).people).toMatchObject([
      { id: 'p', commonName: 'Åsa Lind' },
    ]);
    expect(await runs.byId('r')).toMatchObject({
      startedBy: null,
      options: {
        pin: { minLength: 6 },
        emailLifetimeSeconds: 86_400,
        delivery: 'portal',
        secondChannel: { portal: false, email: true },
        notify: 'both',
      },
    });
    expect(await messages.byId('m')).toMatchObject({
      delivery: 'portal',
      number: null,
      approvedAt: null,
      refusedOtherAt: null,
    });
  });

  it('keeps what was made before there were option scripts, and refuses changes to append-only rows', async () => {
    const file = join(temporaryFolder(), 'chipless.sqlite');
    const older = new Kysely<Schema>({ dialect: sqliteDialect(file), plugins: [new CamelCasePlugin()] });
    await fillSchemaTwo(older, 'sqlite');
    await older.destroy();

    const store = await openTestStore({ url: null, file });
    onTestFinished(() => store.close());
    expect(await readSchemaTwo(store)).toEqual(SCHEMA_TWO_NOW);
    const found = await store.transaction(({ people }) => people.look({ ...ANYBODY, words: 'O’Lind, Asa' }, null, 10));
    expect(found.people).toMatchObject([{ userName: 'asa' }]);
    await keptScript(store, { savedBy: 'p' });
    const beside = new DatabaseSync(file);
    onTestFinished(() => beside.close());
    expect(() => beside.exec('delete from option_scripts')).toThrow('append-only');
    expect(beside.prepare('pragma foreign_key_check').all()).toEqual([]);
  });

  it('keeps numbers and entries of revocation lists whose bytes it drops', async () => {
    const db = open();
    await migrate(db, 'sqlite', [firstSchema, mobileId, optionScripts]);
    const at = '2026-03-29T00:59:59.123Z';
    for (const state of ['valid', 'revoked']) {
      const [revokedAt, reason] = state === 'valid' ? [null, null] : [at, 'superseded'];
      await sql`insert into ca_entries
        (serial_number, public_key_hash, message_id, purpose, tbs_certificate, not_after, intended_at, state, revoked_at, reason)
        values (${state}, ${state}, 'm', 'authentication', x'30', ${at}, ${at}, ${state}, ${revokedAt}, ${reason})`.execute(
        db,
      );
    }
    for (const [issuer, number] of [
      ['issuing', 8],
      ['issuing', 9],
      ['root', 1],
    ]) {
      await sql`insert into ca_crls values (${issuer}, ${number}, 7, ${at}, ${at}, x'30')`.execute(db);
    }

    await migrate(db, 'sqlite');

    const { ca } = stores(db);
    expect(await ca.latestCrl('issuing')).toMatchObject({ number: 9, sequence: -1, thisUpdate: new Date(at) });
    expect(await ca.latestCrl('root')).toMatchObject({ number: 1, sequence: -1, signature: new Uint8Array() });
    expect(await ca.revokedAfter('', 10)).toMatchObject([{ serialNumber: 'revoked', listedFrom: 0 }]);
  });
});
