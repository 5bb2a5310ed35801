import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, onTestFinished } from 'vitest';
import { openTestStore } from '../support/open-test-store.ts';
import { temporaryFolder } from '../support/sqlite.ts';
import { appendOnlyContract, REPLACING } from './store/append-only.ts';
import { storeContract } from './store.ts';

storeContract('SQLite', () => openTestStore({ url: null, file: ':memory:' }));

describe('what SQLite keeps for good', () =>
  appendOnlyContract(
    async () => {
      const file = join(temporaryFolder(), 'chipless.sqlite');
      const store = await openTestStore({ url: null, file });
      onTestFinished(() => store.close());
      const beside = new DatabaseSync(file, { timeout: 5_000 });
      onTestFinished(() => beside.close());
      return { store, run: async (statement) => beside.exec(statement) };
    },
    {
      refused: [],
      ignored: [
        ...REPLACING,
        `replace into audit select sequence, at, "by", what, about, '{"a":1}', previous_hash, hash, seal, concerns from audit`,
        `replace into option_scripts select kind, version, 'x', saved_by, saved_at, why from option_scripts`,
        `replace into option_scripts (rowid, kind, version, text, saved_at, why)
          select rowid, kind, version + 1, 'x', saved_at, why from option_scripts`,
        `replace into audit (rowid, at, what, about, facts, previous_hash, hash)
          select rowid, at, what, 'x', facts, previous_hash, hash from audit`,
      ],
    },
  ));
