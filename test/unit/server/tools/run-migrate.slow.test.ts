import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { appendEntries } from '../../../../server/audit/append-entries.ts';
import { runMigrate } from '../../../../server/tools/run-migrate.ts';
import { keptScript, NOW } from '../../../contract/store/samples.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../../../support/stores/postgres.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
  await ask(await postgres.freshDatabase(), 'create role "the server" login');
});
afterAll(() => postgres.stop());

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const asServer = (url: string) => url.replace('chipless@', 'the%20server@');

async function migrated(url: string | null, ...given: string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const readConfig = () => ({ dataDir: temporaryFolder(), databaseUrl: url, caPassphrase: null });
  const code = await runMigrate(given, { readConfig, say, complain: say });
  return { code, said: said.join('\n') };
}

describe('npm run migrate', () => {
  it('lets the server do all it does, and change neither tables nor what is kept for good', async () => {
    const url = await postgres.freshDatabase();
    const { code, said } = await migrated(url, '--grant-to', 'the server');
    expect([code, said]).toEqual([0, expect.stringContaining('grant select, insert on table "public"."audit"')]);
    expect(await migrated(url, '--grant-to', 'the server')).toMatchObject({ code: 0 });

    const store = await openTestStore({ url: asServer(url), file: '' });
    onTestFinished(() => store.close());
    await store.ping();
    const script = await keptScript(store);
    const event = { by: null, what: 'options.saved', about: script.kind, facts: {} } as const;
    await store.transaction(({ audit }) => appendEntries([event], audit, NOW));

    for (const statement of [
      "update audit set hash = 'x'",
      'delete from audit',
      'truncate audit',
      'alter table audit disable trigger all',
      'drop trigger audit_no_change on audit',
      'drop function audit_append_only() cascade',
      "update audit_waiting set facts = '{}'",
      'drop trigger audit_no_gap on audit',
      "update option_scripts set text = 'x'",
      'delete from option_scripts',
      "update ca_authorities set fingerprint = 'x'",
      'delete from ca_entries',
      'delete from people',
      'delete from schema_migrations',
      "insert into schema_migrations values (99, 'x', 'x')",
      'alter table people add column x text',
      'drop table tries',
      'create table beside (id integer)',
      'create index more on audit (hash)',
      'set session_replication_role = replica',
      'set role chipless',
    ]) {
      await expect(ask(asServer(url), statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await ask(url, 'select sequence from audit')).toHaveLength(1);
  });

  it('is asked for by a server that meets an older schema and must not change it', async () => {
    const url = await postgres.freshDatabase();
    await expect(openTestStore({ url: asServer(url), file: '' })).rejects.toThrow(/npm run migrate/);
    await migrated(url, '--grant-to', 'the server');
    await ask(url, 'delete from schema_migrations where number = (select max(number) from schema_migrations)');
    await expect(openTestStore({ url: asServer(url), file: '' })).rejects.toThrow(/npm run migrate.*owner/);
  });

  it.each([
    ['nobody', /There is no role nobody: make it/],
    ['chipless', /could do anything/],
  ])('refuses the role %s, says why, and has changed nothing', async (role, why) => {
    const url = await postgres.freshDatabase();
    const { code, said } = await migrated(url, '--grant-to', role);
    expect([code, said]).toEqual([2, expect.stringMatching(why)]);
    expect(await ask(url, "select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  it('brings the file of a small server to the newest schema too', async () => {
    expect(await migrated(null)).toMatchObject({ code: 0, said: expect.stringContaining('schema of this version') });
    expect(await migrated(null, '--grant-to', 'x')).toMatchObject({
      code: 2,
      said: expect.stringContaining('PostgreSQL'),
    });
    expect(await migrated(null, '--grant')).toMatchObject({ code: 2, said: expect.stringContaining('--help') });
  });
});
