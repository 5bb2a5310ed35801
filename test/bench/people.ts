import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findPeople } from '../../server/identity-manager/find-people.ts';
import { makePerson } from '../support/provisioning.ts';
import { openTestStore } from '../support/stores/open-test-store.ts';
import type { BenchRow } from './bench-row.ts';

const PEOPLE = 100_000;
const ROUNDS = 5;
const EVERYBODY = { words: '', states: [], roles: [], departments: [], holdings: [] };

/** Searches of an operator; the last three read everybody. */
const SEARCHES = {
  everybody: EVERYBODY,
  'a common word': { ...EVERYBODY, words: 'example' },
  'a word of nobody': { ...EVERYBODY, words: 'zzzz' },
  'a state of nobody': { ...EVERYBODY, states: ['locked' as const] },
  'who has a card, and nobody has': { ...EVERYBODY, holdings: ['card only' as const, 'card and mobile ID' as const] },
};

/** How long finding people takes among 100,000 on SQLite, and for how long the main thread is blocked. */
export async function benchPeople(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  const store = await openTestStore({ url: null, file: join(folder, 'chipless.sqlite') });
  try {
    await store.transaction(async ({ people }) => {
      for (let n = 0; n < PEOPLE; n++) {
        await people.insert({ ...makePerson(`p${n}`), department: `Department ${n % 40}` }, null);
      }
    });
    const rows: BenchRow[] = [];
    for (const [what, filter] of Object.entries(SEARCHES)) {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      let longest = 0;
      await findPeople(filter, null, { store }); // warm-up
      delay.enable();
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        await findPeople(filter, null, { store });
        longest = Math.max(longest, performance.now() - began);
      }
      delay.disable();
      rows.push({ what: `Find ${what}, of ${PEOPLE}`, value: longest, unit: 'ms' });
      if (delay.count === 0) throw new Error('No other work had a turn.');
      rows.push({ what: 'the longest stall during it', value: delay.max / 1e6, unit: 'ms', budget: 50 });
    }
    return rows;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
