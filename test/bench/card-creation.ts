import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { orderedPurposes } from '../../server/messages/build-order.ts';
import { defaultOptions } from '../../server/options/default-options.ts';
import { generation } from '../../shared/card/vault/key-kind.ts';
import { PIN_COST } from '../../shared/card/vault/pin-slot.ts';
import {
  choosePin,
  closeCardApp,
  type Desk,
  GOOD_PIN,
  openDesk,
  orderUpToPin,
  press,
  seeHeading,
} from '../support/desk.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';
import { median } from './median.ts';
import { type Creation, watchCreation } from './watch-creation.ts';

const RUNS = 9;
/** Until the portal's tab has shown the new state and the card's animation is over: the reference is to run alone. */
const SETTLE_MS = 800;

/** One card: the creation as its user waited for it, and its two dear parts alone in the same window. */
interface Sample extends Creation {
  readonly kdf: number;
  readonly keys: number;
}

/** From **Create card** to the details of the new card, in real Chromium against the real server. */
export async function benchCardCreation(): Promise<BenchRow[]> {
  const desk = await openDesk();
  try {
    const samples: Sample[] = [];
    const portal = await desk.logIn('alice');
    for (let run = 0; run < RUNS; run++) samples.push(await makeOne(desk, portal));
    return rows(samples);
  } finally {
    await desk.close();
  }
}

async function makeOne(desk: Desk, portal: Page): Promise<Sample> {
  await portal.goto(`${desk.server.address}/`);
  const cardApp = await orderUpToPin(desk, portal);
  const [creation] = await Promise.all([cardApp.evaluate(watchCreation), choosePin(cardApp, GOOD_PIN)]);
  await pause(SETTLE_MS);
  const kdf = await kdfAlone(cardApp);
  const keys = await keysAlone(cardApp);
  await closeCardApp(cardApp);
  await press(portal, 'Next');
  await seeHeading(portal, 'Your virtual smart card is active');
  return { ...creation, kdf, keys };
}

/** One Argon2id as the PIN slot takes it, by the same package, as cold as the product's own first one. */
async function kdfAlone(page: Page): Promise<number> {
  const dist = dirname(createRequire(import.meta.url).resolve('hash-wasm'));
  await page.evaluate(readFileSync(join(dist, 'argon2.umd.min.js'), 'utf8'));
  return page.evaluate(
    async (password, { memoryKiB, passes, lanes }) => {
      // The package's own build for pages puts itself there.
      const { hashwasm } = globalThis as unknown as { hashwasm: typeof import('hash-wasm') };
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const began = performance.now();
      const cost = { memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32 };
      await hashwasm.argon2id({ password, salt, ...cost, outputType: 'binary' });
      return performance.now() - began;
    },
    GOOD_PIN,
    PIN_COST,
  );
}

/** The key pairs that the order asks for, at once as the card app makes them. */
async function keysAlone(page: Page): Promise<number> {
  const options = defaultOptions('virtual smart card', {
    ...{ id: '0198f7a0-0000-7000-8000-000000000001', userName: 'alice', email: 'alice@example.com' },
    ...{ givenName: 'Alice', surname: 'Ardent', commonName: 'Alice Ardent' },
    ...{ role: 'employee', state: 'active', createdAt: new Date() },
  });
  const ordered = orderedPurposes(options).map((purpose) => generation(options.keyAlgorithms[purpose]));
  return page.evaluate(async (algorithms) => {
    const began = performance.now();
    await Promise.all(algorithms.map((algorithm) => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])));
    return performance.now() - began;
  }, ordered);
}

function rows(samples: readonly Sample[]): BenchRow[] {
  const middle = (part: (sample: Sample) => number) => median(samples.map(part));
  const part = (what: string, value: (sample: Sample) => number): BenchRow => ({
    what: `  of it: ${what}`,
    value: middle(value),
    unit: 'ms',
  });
  return [
    lessIsBetter({
      what: 'Card: from Create card to its details',
      value: middle(({ shown }) => shown),
      unit: 'ms',
      reference: { what: 'KDF + keys alone', value: middle(({ kdf, keys }) => kdf + keys) },
    }),
    part('vault, keys and requests, until they are sent', ({ answer }) => answer.began),
    part('server makes the certificates', ({ answer }) => answer.ended - answer.began),
    part('checking and keeping them', ({ answer, confirm }) => confirm.began - answer.ended),
    part('server activates the card', ({ confirm }) => confirm.ended - confirm.began),
    part('until the details are painted', ({ shown, confirm }) => shown - confirm.ended),
    { what: '  KDF alone', value: middle(({ kdf }) => kdf), unit: 'ms' },
    { what: '  keys alone', value: middle(({ keys }) => keys), unit: 'ms' },
  ];
}
