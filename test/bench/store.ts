import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Person } from '../../server/identity/person.ts';
import type { StoredSession } from '../../server/identity/session-store.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const TRANSACTIONS = 1_000;
/** As many requests as a busy server handles at once. */
const AT_ONCE = 50;

const NOW = new Date();
const PERSON: Person = {
  id: '0198f7a0-0000-7000-8000-000000000001',
  userName: 'alice',
  ...{ givenName: 'Alice', surname: 'Ardent', commonName: 'Alice Ardent', email: 'alice@example.com' },
  language: null,
  learnedLanguage: null,
  timeZone: null,
  ...{ department: '', role: 'employee', state: 'active', createdAt: NOW },
};

/**
 * Transactions per second of the store on SQLite, each one session stored on the disk, compared with node:sqlite doing
 * the same.
 */
export async function benchStore(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  const file = join(folder, 'chipless.sqlite');
  try {
    const rates = { bare: [] as number[], alone: [] as number[], together: [] as number[] };
    const store = await openTestStore({ url: null, file });
    try {
      await store.transaction(({ people }) => people.insert(PERSON, null));
      // Alternating, so that other load on the machine affects all alike.
      for (let round = 0; round < ROUNDS; round++) {
        rates.bare.push(barePerSecond(file, `bare ${round}`));
        rates.alone.push(await perSecond(store, `alone ${round}`, 1));
        rates.together.push(await perSecond(store, `together ${round}`, AT_ONCE));
      }
    } finally {
      await store.close();
    }
    const reference = { what: 'bare node:sqlite, one after the other', value: median(rates.bare) };
    const unit = 'transactions/s';
    return [
      moreIsBetter({ what: 'Store: one after the other', value: median(rates.alone), unit, reference }),
      moreIsBetter({ what: `Store: ${AT_ONCE} at once`, value: median(rates.together), unit, reference }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function perSecond(store: Store, name: string, atOnce: number): Promise<number> {
  const began = performance.now();
  const lane = async (_: unknown, number: number) => {
    for (let done = 0; done < TRANSACTIONS / atOnce; done++) {
      await store.transaction(({ sessions }) => sessions.insert(session(`${name} ${number} ${done}`)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return TRANSACTIONS / ((performance.now() - began) / 1000);
}

/** On the same file, in the same table, with the same durability. */
function barePerSecond(file: string, name: string): number {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
    const insert = database.prepare(
      'insert into sessions (token_hash, person_id, created_at, authenticated_at, last_seen_at, expires_at) values (?, ?, ?, ?, ?, ?)',
    );
    const at = NOW.toISOString();
    const began = performance.now();
    for (let done = 0; done < TRANSACTIONS; done++) {
      database.exec('begin immediate');
      insert.run(`${name} ${done}`, PERSON.id, at, at, at, at);
      database.exec('commit');
    }
    return TRANSACTIONS / ((performance.now() - began) / 1000);
  } finally {
    database.close();
  }
}

function session(tokenHash: string): StoredSession {
  return { tokenHash, personId: PERSON.id, createdAt: NOW, authenticatedAt: NOW, lastSeenAt: NOW, expiresAt: NOW };
}
