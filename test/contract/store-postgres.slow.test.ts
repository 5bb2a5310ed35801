import pg from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { appendOnlyContract, REPLACING } from './store/append-only.ts';
import { storeContract } from './store.ts';

let postgres: TestPostgres;
let empty: string;

beforeAll(async () => {
  postgres = await startPostgres();
  empty = await postgres.freshDatabase();
  await (await openStore({ url: empty, file: '' })).close();
});
afterAll(() => postgres.stop());

storeContract('PostgreSQL', async () => openStore({ url: await postgres.freshDatabase(empty), file: '' }));

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
