import { CamelCasePlugin, Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../../server/adapters/db/migrate.ts';
import type { Migration } from '../../../../../server/adapters/db/migrations/migration.ts';
import type { Db, Schema } from '../../../../../server/adapters/db/schema.ts';
import { sqliteDialect } from '../../../../../server/adapters/db/sqlite-dialect.ts';

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
});
