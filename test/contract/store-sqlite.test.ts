import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, onTestFinished } from 'vitest';
import type { KeptEvents } from '../../server/adapters/db/keep-events.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { temporaryFolder } from '../support/stores/sqlite.ts';
import { appendOnlyContract, REPLACING } from './store/append-only.ts';
import { readingContract } from './store/reading.ts';
import { waitingContract } from './store/waiting.ts';
import { storeContract } from './store.ts';

storeContract('SQLite', () => openTestStore({ url: null, file: ':memory:' }));

async function besideStore(kept?: KeptEvents) {
  const file = join(temporaryFolder(), 'chipless.sqlite');
  const store = await openTestStore({ url: null, file }, kept);
  onTestFinished(() => store.close());
  const beside = new DatabaseSync(file, { timeout: 5_000 });
  onTestFinished(() => beside.close());
  return { store, run: async (statement: string) => beside.exec(statement) };
}

describe('work that only reads on a SQLite file', () => readingContract(async () => (await besideStore()).store));

describe('what waits for its place on SQLite', () => waitingContract(besideStore));

describe('what SQLite keeps for good', () =>
  appendOnlyContract(() => besideStore(), {
    refused: [],
    ignored: [
      ...REPLACING,
      `replace into audit select sequence, at, "by", what, about, '{"a":1}', previous_hash, hash, seal, concerns, waited from audit`,
      `replace into option_scripts select kind, version, 'x', saved_by, saved_at, why from option_scripts`,
      `replace into option_scripts (rowid, kind, version, text, saved_at, why)
          select rowid, kind, version + 1, 'x', saved_at, why from option_scripts`,
      `replace into audit (rowid, at, what, about, facts, previous_hash, hash)
          select rowid, at, what, 'x', facts, previous_hash, hash from audit`,
    ],
  }));
