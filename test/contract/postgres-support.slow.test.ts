import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { migrateDatabase } from '../../server/adapters/db/migrate-database.ts';
import { emptyDatabases } from '../support/stores/empty-databases.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { nativeFolder, reachableNative, startPostgres } from '../support/stores/postgres.ts';
import { temporaryFolder } from '../support/stores/sqlite.ts';
import { keptCredential, keptScript } from './store/samples.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

it.runIf(asRoot)('runs PostgreSQL from a clone that only root can enter', async () => {
  const native = join(temporaryFolder(), 'native');
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  const postgres = await startPostgres(native);
  onTestFinished(() => postgres.stop());
  expect(await postgres.freshDatabase()).toMatch(/^postgres:/);
});

it('uses the binaries where they are when their user can reach them', () => {
  expect(reachableNative('/', '/nowhere', nobody)).toBe('/');
  expect(reachableNative('/nowhere', '/nowhere', null)).toBe('/nowhere');
});

it('says what to do when even the copy cannot be reached', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'clone'));
  chmodSync(folder, 0o700);
  expect(() => reachableNative(join(folder, 'clone'), folder, nobody)).toThrow('set TMPDIR');
});

it('hands a database to the next test like a new one, whatever rows and tables were left in it', async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const original = await postgres.freshDatabase();
  await migrateDatabase({ url: original, file: '' }, null);
  const databases = emptyDatabases(postgres, original);
  const url = await databases.take();
  expect(await databases.take()).not.toBe(url);
  const fresh = await dump(url);
  expect(fresh).toMatch(/<schema_migrations>/);

  const store = await openTestStore({ url, file: '' });
  await keptCredential(store);
  await keptScript(store);
  await store.close();
  await ask(
    url,
    'create table more (id text); update ca_state set revocation_sequence = 7; delete from schema_migrations',
  );
  expect(await dump(url)).not.toBe(fresh);
  await databases.giveBack(url);
  await databases.giveBack(url);
  expect(await databases.take()).toBe(url);
  expect(await dump(url)).toBe(fresh);
  expect(await databases.take()).not.toBe(url);
});

/** Each row of each table. */
async function dump(url: string): Promise<string> {
  const [all] = await ask(url, "select database_to_xml(true, false, '')::text as dumped");
  return String(all?.['dumped']);
}

async function ask(url: string, statement: string): Promise<Array<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
