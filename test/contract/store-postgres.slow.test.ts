import pg from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { migrateDatabase } from '../../server/adapters/db/migrate-database.ts';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { appendOnlyContract, REPLACING } from './store/append-only.ts';
import { storeContract } from './store.ts';

let postgres: TestPostgres;
let empty: string;

beforeAll(async () => {
  postgres = await startPostgres();
  empty = await postgres.freshDatabase();
  await query(empty, 'create role server login');
  await migrateDatabase({ url: empty, file: '' }, 'server');
});
afterAll(() => postgres.stop());

// With no more rights than the server has: whatever it does, it may do.
storeContract('PostgreSQL', async () => openStore({ url: asServer(await postgres.freshDatabase(empty)), file: '' }));

/** The address of the same database for the role of the server. */
function asServer(url: string): string {
  return url.replace('chipless@', 'server@');
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('what PostgreSQL keeps for good', () =>
  appendOnlyContract(
    async () => {
      const url = await postgres.freshDatabase(empty);
      const store = await openStore({ url, file: '' });
      onTestFinished(() => store.close());
      const beside = new pg.Client({ connectionString: url });
      await beside.connect();
      onTestFinished(() => beside.end());
      return { store, run: (statement) => beside.query(statement) };
    },
    {
      refused: [...REPLACING, 'truncate audit', 'truncate option_scripts cascade', 'truncate ca_authorities'],
      ignored: [],
    },
  ));
