import { join } from 'node:path';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { startSession } from '../../server/identity/sessions/start-session.ts';
import { makePerson } from '../support/provisioning.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { startChipless } from './child-server.ts';
import { percentile } from './percentile.ts';
import { withExistingData } from './with-existing-data.ts';

const WRONG_LOG_INS = 290;
const QUIET_REQUESTS = 1_500;
/** How many times longer a request may take than without load. */
const MOST_TIMES = 5;

/** What a logged-in person notices of 290 wrong log-ins from one address, compared with an idle server. */
export async function benchLogInFlood(): Promise<BenchRow[]> {
  return withExistingData(async ({ dataDir, passphraseFile }) => {
    const cookie = await makeSession(join(dataDir, 'chipless.sqlite'));
    const server = await startChipless(dataDir, passphraseFile);
    try {
      const ask = () => readSession(server.address, cookie);
      await askFor(QUIET_REQUESTS, ask); // warm-up
      const quiet = await askFor(QUIET_REQUESTS, ask);
      const began = performance.now();
      const during = await askWhile(flood(server.address), ask);
      const took = performance.now() - began;
      quiet.push(...(await askFor(QUIET_REQUESTS, ask)));
      const reference = { what: 'in quiet', value: percentile(quiet, 0.99) };
      const budget = MOST_TIMES * reference.value;
      const what = `Session request during ${WRONG_LOG_INS} wrong log-ins, p99`;
      return [
        lessIsBetter({ what, value: percentile(during, 0.99), unit: 'ms', reference, budget }),
        { what: `${WRONG_LOG_INS} wrong log-ins at once, all answered`, value: took, unit: 'ms' },
      ];
    } finally {
      await server.stop();
    }
  });
}

async function makeSession(file: string): Promise<string> {
  const store = await openStore({ url: null, file });
  try {
    const person = makePerson('alice', { createdAt: new Date() });
    return await store.transaction(async ({ people, sessions }) => {
      await people.insert(person, null);
      return `__Host-session=${await startSession(person, { sessions, now: new Date() })}`;
    });
  } finally {
    await store.close();
  }
}

/** Milliseconds. */
async function readSession(address: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${address}/api/session`, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`a session request got ${answer.status}`);
  return performance.now() - began;
}

async function askFor(requests: number, ask: () => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (let done = 0; done < requests; done++) took.push(await ask());
  return took;
}

async function askWhile(work: Promise<unknown>, ask: () => Promise<number>): Promise<number[]> {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  const took: number[] = [];
  while (!over) took.push(await ask());
  await ended;
  return took;
}

/** All at once; a log-in that is turned away retries until it is told that the password is wrong. */
function flood(address: string): Promise<unknown> {
  return Promise.all(
    Array.from({ length: WRONG_LOG_INS }, async (_, number) => {
      for (;;) {
        const answer = await fetch(`${address}/api/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ userName: `person${number}`, password: 'wrong' }),
        });
        await answer.text();
        if (answer.status === 401) return;
        if (answer.status !== 503) throw new Error(`a wrong log-in got ${answer.status}`);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }),
  );
}
