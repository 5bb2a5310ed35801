import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { startSession } from '../../server/identity/sessions/start-session.ts';
import { orderCard } from '../support/client/order-card.ts';
import { startMailSink } from '../support/mail/mail-sink.ts';
import { makePerson } from '../support/provisioning.ts';
import { startPostgres } from '../support/stores/postgres.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';
import { type Cfssl, type CfsslKeeps, hasCfssl, startCfssl } from './cfssl.ts';
import { type ServerWork, startChipless } from './child-server.ts';
import { median } from './median.ts';

const ROUNDS = 3;
/** Orders in a round, by how many are under way at once. */
const ORDERS = new Map([
  [1, 40],
  [8, 80],
  [64, 128],
]);
/** A server runs for months: until then its engine still compiles what each order calls. */
const WARMING = 400;
const CERTIFICATES_EACH = 2;

const UNIT = 'orders/s';

/**
 * Whole orders of a card with two certificates per second, each for another person, by the real API of a server in a
 * process of its own, and what one of them costs it; compared with `cfssl serve`, which makes two certificates, with a
 * database and without. PostgreSQL is that of the contract tests, which does not wait for the disk.
 */
export async function benchOrders(): Promise<BenchRow[]> {
  const rows = await inFolder((folder) => benchOn('SQLite', folder, null, 'SQLite'));
  const postgres = await startPostgres();
  try {
    const [own, cfssls] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
    return [...rows, ...(await inFolder((folder) => benchOn('PostgreSQL', folder, own, { url: cfssls })))];
  } finally {
    await postgres.stop();
  }
}

async function benchOn(
  name: string,
  folder: string,
  databaseUrl: string | null,
  beside: CfsslKeeps,
): Promise<BenchRow[]> {
  const cookies = (await makeSessions(databaseUrl, join(folder, 'data'))).values();
  const passphraseFile = join(folder, 'passphrase');
  writeFileSync(passphraseFile, randomBytes(24).toString('base64url'));
  const mails = await startMailSink();
  const manner = { databaseUrl, smtpUrl: mails.url, counted: true };
  const server = await startChipless(join(folder, 'data'), passphraseFile, manner);
  const others = await startOthers(folder, beside);
  try {
    const order = () => orderOne(server.address, cookies);
    await perSecond(order, WARMING, 8);
    const rates = new Map(
      [...ORDERS.keys()].map((at) => [at, { own: [] as number[], others: others.map(() => [] as number[]) }]),
    );
    const costs: Cost[] = [];
    // Alternating, so that other load on the machine affects all alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (const [atOnce, orders] of ORDERS) {
        const before = await server.work();
        rates.get(atOnce)?.own.push(await perSecond(order, orders, atOnce));
        costs.push({ atOnce, ...costOf(before, await server.work(), orders) });
        for (const [at, { sign }] of others.entries()) {
          const rate = await perSecond(sign, orders * CERTIFICATES_EACH, atOnce);
          rates.get(atOnce)?.others[at]?.push(rate / CERTIFICATES_EACH);
        }
      }
    }
    return [...rates].flatMap(([atOnce, { own, others: besides }]) => {
      const cost = describe(costs.filter((one) => one.atOnce === atOnce));
      const row = { what: `Orders on ${name}, ${atOnce} at once`, value: median(own), unit: UNIT, cost };
      if (others.length === 0) return [row];
      return besides.map((values, at) =>
        moreIsBetter({ ...row, reference: { what: others[at]?.name ?? '', value: median(values) } }),
      );
    });
  } finally {
    for (const { stop } of others) await stop();
    await server.stop();
    await mails.close();
  }
}

interface Cost extends ServerWork {
  readonly atOnce: number;
}

function costOf(before: ServerWork, after: ServerWork, orders: number): ServerWork {
  const each = (of: keyof ServerWork) => (after[of] - before[of]) / orders;
  return {
    ...{ cpu: each('cpu'), commits: each('commits'), writing: each('writing'), transactions: each('transactions') },
    ...{ undone: each('undone'), statements: each('statements') },
  };
}

function describe(costs: readonly Cost[]): string {
  const each = (of: keyof ServerWork) => median(costs.map((cost) => cost[of])).toFixed(1);
  const transactions = `${each('writing')} of ${each('transactions')} transactions write`;
  const undone = `${each('undone')} undone`;
  return `${each('cpu')} ms, ${each('commits')} commits, ${transactions}, ${undone}, ${each('statements')} statements`;
}

/** Nothing where it is not installed. */
async function startOthers(folder: string, beside: CfsslKeeps): Promise<Array<Cfssl & { readonly name: string }>> {
  if (!hasCfssl()) return [];
  const start = async (name: string, keeps: CfsslKeeps) => {
    const own = join(folder, name);
    mkdirSync(own);
    return { name, ...(await startCfssl(own, keeps)) };
  };
  return [
    await start('cfssl serve with its database, twice', beside),
    await start('cfssl serve without one, twice', null),
  ];
}

async function orderOne(address: string, cookies: Iterator<string, undefined>): Promise<void> {
  const { value: cookie } = cookies.next();
  if (cookie === undefined) throw new RangeError('everybody has ordered');
  await orderCard(cookie, { origin: address, send: (path, init) => fetch(`${address}${path}`, init) });
}

/**
 * The Cookie header of as many people as there are orders. The last one is an admin, so that the server does not wait
 * for its first.
 */
async function makeSessions(url: string | null, dataDir: string): Promise<string[]> {
  mkdirSync(dataDir, { mode: 0o700 });
  const store = await openStore({ url, file: join(dataDir, 'chipless.sqlite') });
  const orders = WARMING + ROUNDS * [...ORDERS.values()].reduce((sum, each) => sum + each);
  const now = new Date();
  try {
    return await store.transaction(async ({ people, sessions }) => {
      await people.insert(makePerson('admin', { role: 'admin' }), null);
      const cookies: string[] = [];
      for (let at = 0; at < orders; at++) {
        const person = makePerson(`person${at}`);
        await people.insert(person, null);
        cookies.push(`__Host-session=${await startSession(person, { sessions, now })}`);
      }
      return cookies;
    });
  } finally {
    await store.close();
  }
}

async function perSecond(work: () => Promise<void>, times: number, atOnce: number): Promise<number> {
  let left = times;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  return times / ((performance.now() - began) / 1000);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
