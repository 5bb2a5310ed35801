import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
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
