import { CamelCasePlugin, Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { postgresDialect } from '../../../../../server/adapters/db/postgres-dialect.ts';
import type { Schema } from '../../../../../server/adapters/db/schema.ts';
import { appendEntries } from '../../../../../server/audit/append-entries.ts';
import { verifyChain } from '../../../../../server/audit/verify-chain.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { runAudit } from '../../../../../server/tools/run-audit.ts';
import {
  inParallel,
  keptCredential,
  keptPerson,
  keptScript,
  NOW,
  samplePerson,
  sampleRun,
} from '../../../../contract/store/samples.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../../../../support/stores/postgres.ts';
import { fillSchemaTwo, readSchemaTwo, SCHEMA_TWO_NOW } from '../../../../support/stores/schema-two.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function servers(count: number, url: string): Promise<Store[]> {
  const stores = await inParallel(count, () => openTestStore({ url, file: '' }));
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
  return stores;
}

describe('the store on PostgreSQL', () => {
  it('can be opened by five servers at once on an empty database', async () => {
    const stores = await servers(5, await postgres.freshDatabase());
    const counts = await Promise.all(
      stores.map((store) => store.transaction(({ tries }) => tries.count('key', NOW, NOW))),
    );
    expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('continues when another server has added a column to a table that it reads', async () => {
    const url = await postgres.freshDatabase();
    const [store] = await servers(1, url);
    if (!store) throw new Error('one was opened');
    const person = await keptPerson(store);
    const beside = new pg.Client({ connectionString: url });
    await beside.connect();
    await beside.query('alter table people add column more text');
    await beside.end();
    expect(await store.transaction(({ people }) => people.byId(person.id))).toEqual(person);
    expect(await store.look(({ people }) => people.byId(person.id))).toEqual(person);
  });

  it('has one winner among two servers', async () => {
    const stores = await servers(2, await postgres.freshDatabase());
    const [first] = stores;
    if (!first) throw new Error('two were opened');
    const { id } = await keptCredential(first);
    const won = await inParallel(50, (index) =>
      (stores[index % 2] ?? first).transaction(({ credentials }) =>
        credentials.update(id, ['registered'], { state: 'active' }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('lets many people start at once on two servers, whatever PostgreSQL makes them repeat', async () => {
    const stores = await servers(2, await postgres.freshDatabase());
    const started = await inParallel(60, async (index) => {
      const store = stores[index % 2];
      if (!store) throw new Error('two were opened');
      const person = samplePerson();
      return store.transaction(async ({ people, runs }) => {
        await people.insert(person, null);
        if ((await runs.running(person.id)).length > 0) return false;
        await runs.insert(sampleRun(person.id));
        return true;
      });
    });
    expect(started).toEqual(Array.from({ length: 60 }, () => true));
  });

  it('continues after PostgreSQL was restarted, and has everything', async () => {
    const [store] = await servers(1, await postgres.freshDatabase());
    if (!store) throw new Error('one was opened');
    const person = await keptPerson(store);
    await postgres.restart();
    // A connection that broke unnoticed fails at most once.
    await store.ping().catch(() => {});
    expect(await store.transaction(({ people }) => people.byId(person.id))).toEqual(person);
  });

  it('reports an outage while it accepts no writes, and continues at once when it does, with its existing connections', async () => {
    const url = await postgres.freshDatabase();
    const [store] = await servers(1, url);
    if (!store) throw new Error('one was opened');
    const beside = new pg.Client({ connectionString: url });
    await beside.connect();
    onTestFinished(() => beside.end());
    const name = new URL(url).pathname.slice(1);
    // As after a failover: connected clients keep a read-only server until they reconnect.
    await beside.query(`alter database ${name} set default_transaction_read_only = on`);
    await beside.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const away = { code: 'server_unreachable', retryAfter: 5 };
    const write = () => keptPerson(store);
    for (const attempt of await Promise.allSettled(Array.from({ length: 20 }, write))) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: away });
    }
    await expect(store.ping()).rejects.toMatchObject(away);
    await beside.query('set default_transaction_read_only = off');
    await beside.query(`alter database ${name} reset default_transaction_read_only`);
    await store.ping();
    expect(await Promise.all(Array.from({ length: 20 }, write))).toHaveLength(20);
  });

  it('keeps nothing of a transaction whose connection breaks, and says so', async () => {
    const url = await postgres.freshDatabase();
    const [store] = await servers(1, url);
    if (!store) throw new Error('one was opened');
    const person = samplePerson();
    const cut = store.transaction(async ({ people }) => {
      await people.insert(person, null);
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      await other.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await other.end();
      await people.byId(person.id);
    });
    await expect(cut).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(await store.transaction(({ people }) => people.byId(person.id))).toBeNull();
  });

  it('refuses a database of a newer version', async () => {
    const url = await postgres.freshDatabase();
    await servers(1, url);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("insert into schema_migrations values (99, 'from the future', '')");
    await other.end();
    await expect(openTestStore({ url, file: '' })).rejects.toThrow('schema 99');
  });

  it('keeps what was made before there were option scripts, and refuses changes to append-only rows', async () => {
    const url = await postgres.freshDatabase();
    const older = new Kysely<Schema>({ dialect: postgresDialect(url), plugins: [new CamelCasePlugin()] });
    await fillSchemaTwo(older, 'postgres');
    await older.destroy();

    const [store] = await servers(2, url);
    if (!store) throw new Error('two were opened');
    expect(await readSchemaTwo(store)).toEqual(SCHEMA_TWO_NOW);
    await keptScript(store, { savedBy: 'p' });
    const beside = new pg.Client({ connectionString: url });
    await beside.connect();
    onTestFinished(() => beside.end());
    await expect(beside.query('truncate option_scripts cascade')).rejects.toThrow('append-only');
  });

  it('has a whole audit log after two servers have appended to it at once', async () => {
    const stores = await servers(2, await postgres.freshDatabase());
    const [first] = stores;
    if (!first) throw new Error('two were opened');
    const event = {
      by: null,
      what: 'process.switched',
      about: 'MobileIDProcSupplyMobileIDForUser',
      facts: { on: false },
    } as const;
    await inParallel(40, (index) =>
      (stores[index % 2] ?? first).transaction(({ audit }) => appendEntries([event], audit, NOW)),
    );
    const following = (after: number, limit: number) => first.transaction(({ audit }) => audit.following(after, limit));
    const verdict = await verifyChain({ following }, { seal: null, expectedHead: null, crossCheck: null });
    expect(verdict).toMatchObject({ whole: true, entries: 40 });
  });

  it('can be verified from the command line beside a server, by a user who cannot write', async () => {
    const url = await postgres.freshDatabase();
    const [store] = await servers(1, url);
    if (!store) throw new Error('one was opened');
    const event = {
      by: null,
      what: 'process.switched',
      about: 'MobileIDProcSupplyMobileIDForUser',
      facts: { on: false },
    } as const;
    await store.transaction(({ audit }) => appendEntries([event], audit, NOW));
    const said: string[] = [];
    const verify = () =>
      runAudit(['verify', '--json'], {
        readConfig: () => ({ dataDir: 'nowhere', databaseUrl: url, caPassphrase: null }),
        clock: () => NOW,
        write: async () => undefined,
        say: (line) => said.push(line),
        complain: (sentence) => said.push(sentence),
      });
    expect(await verify()).toBe(0);
    const beside = new pg.Client({ connectionString: url });
    await beside.connect();
    onTestFinished(() => beside.end());
    await beside.query('alter table audit disable trigger user');
    await beside.query("update audit set about = 'x'");
    expect(await verify()).toBe(1);
    expect(said.map((line) => JSON.parse(line))).toMatchObject([
      { whole: true, entries: 1 },
      { broken: { sequence: 1 } },
    ]);
    const reader = new Kysely<Schema>({ dialect: postgresDialect(url, { readOnly: true }) });
    onTestFinished(() => reader.destroy());
    await expect(reader.deleteFrom('tries').execute()).rejects.toThrow('read-only transaction');
  });
});
