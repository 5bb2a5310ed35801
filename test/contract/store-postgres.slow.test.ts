import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { KeptEvents } from '../../server/adapters/db/keep-events.ts';
import { migrateDatabase } from '../../server/adapters/db/migrate-database.ts';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { auditSeal } from '../../server/audit/audit-seal.ts';
import type { AuditHead } from '../../server/audit/audit-store.ts';
import { verifyChain } from '../../server/audit/verify-chain.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { type EmptyDatabases, emptyDatabases } from '../support/stores/empty-databases.ts';
import { openEmptyStore } from '../support/stores/open-empty-store.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../support/stores/postgres.ts';
import { appendOnlyContract, REPLACING } from './store/append-only.ts';
import { inParallel, NOW } from './store/samples.ts';
import { waitingContract } from './store/waiting.ts';
import { storeContract } from './store.ts';

let postgres: TestPostgres;
let empty: string;
let databases: EmptyDatabases;

beforeAll(async () => {
  postgres = await startPostgres();
  empty = await postgres.freshDatabase();
  await query(empty, 'create role server login');
  await migrateDatabase({ url: empty, file: '' }, 'server');
  databases = emptyDatabases(postgres, empty);
});
afterAll(() => postgres.stop());

// With only the server's rights: whatever the server does has to be allowed.
storeContract('PostgreSQL', () => openEmptyStore(databases, { asSeen: asServer }));

/** The address of the same database for the role of the server. */
function asServer(url: string): string {
  return url.replace('chipless@', 'server@');
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The owner of the tables works beside the server. */
async function besideStore(kept?: KeptEvents) {
  const store = await openEmptyStore(databases, { kept, asSeen: asServer });
  onTestFinished(() => store.close());
  const beside = new pg.Client({ connectionString: store.url });
  await beside.connect();
  onTestFinished(() => beside.end());
  return { store, run: (statement: string) => beside.query(statement) };
}

describe('what waits for its place on PostgreSQL', () => waitingContract(besideStore));

describe('what PostgreSQL keeps for good', () =>
  appendOnlyContract(() => besideStore(), {
    refused: [...REPLACING, 'truncate audit', 'truncate option_scripts cascade', 'truncate ca_authorities'],
    ignored: [],
  }));

describe('servers beside one another on PostgreSQL', () => {
  const own = auditSeal(new Uint8Array(32));
  const told: AuditHead[] = [];
  const sealed = { seal: own, onEntry: (head: AuditHead) => told.push(head) };
  const verify = (store: Store) =>
    verifyChain(
      { following: (after, limit) => store.transaction(({ audit }) => audit.following(after, limit)) },
      { seal: own, expectedHead: told.at(-1)?.hash ?? null, crossCheck: null },
    );
  const waiting = {
    at: NOW,
    by: null,
    what: 'session.ended',
    about: 'of a server that was killed',
    facts: {},
  } as const;

  it('leave what waits for its place to one that has the seal, when a start fails', async () => {
    const url = asServer(await postgres.freshDatabase(empty));
    const running = await openTestStore({ url, file: '' }, sealed);
    onTestFinished(() => running.close());
    await running.transaction(({ audit }) => audit.wait([waiting], own.waiting.prove));
    await (await openStore({ url, file: '' })).close();
    expect(await running.transaction(({ audit }) => audit.following(0, 10))).toEqual([]);
    await running.settle();
    expect(await verify(running)).toMatchObject({ whole: true, entries: 1 });
  });

  it('seal all that others put in line while they stop', async () => {
    const url = asServer(await postgres.freshDatabase(empty));
    const [one, other] = [
      await openTestStore({ url, file: '' }, sealed),
      await openTestStore({ url, file: '' }, sealed),
    ];
    onTestFinished(() => other.close());
    const telling = inParallel(20, (index) => other.tell({ event: 'session.ended', by: null, about: `${index}` }, NOW));
    await one.transaction(({ audit }) => audit.wait([waiting], own.waiting.prove));
    await one.close();
    await telling;
    await other.settle();
    expect(await verify(other)).toMatchObject({ whole: true, entries: 21 });
  });
});
