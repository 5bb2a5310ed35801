import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepEvents, type PlainStore } from '../../server/adapters/db/keep-events.ts';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { auditSeal } from '../../server/audit/audit-seal.ts';
import type { Deps } from '../../server/processes/engine/deps.ts';
import { readTicket } from '../../server/processes/engine/read-ticket.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { nextStep } from '../../server/processes/self-service/next-step.ts';
import { startRun } from '../../server/processes/self-service/start-run.ts';
import { makePerson, oneCertificate, PROCESS, startProvisioning, testClient } from '../support/provisioning.ts';
import { startPostgres } from '../support/stores/postgres.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';
import { median } from './median.ts';

const ROUNDS = 8;
const ORDERS = 60;
/** As many as a busy server handles at once. */
const AT_ONCE = 8;
const ENTRIES = 500;

/**
 * Whole orders per second, from start to confirmation, with and without the security events that they leave, and
 * entries of the audit log per second, each in a transaction of its own.
 */
export async function benchAudit(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  try {
    const rows = await benchOn('SQLite', await openStore({ url: null, file: join(folder, 'chipless.sqlite') }));
    const postgres = await startPostgres();
    try {
      return [
        ...rows,
        ...(await benchOn('PostgreSQL', await openStore({ url: await postgres.freshDatabase(), file: '' }))),
      ];
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchOn(name: string, opened: PlainStore): Promise<BenchRow[]> {
  const seal = auditSeal(new Uint8Array(32));
  const store = keepEvents(opened, { seal, onEntry: () => undefined });
  try {
    const { deps } = await startProvisioning({ options: oneCertificate, deps: { store } });
    const rates = { silent: [] as number[], told: [] as number[], entries: [] as number[] };
    await ordersPerSecond(deps); // warm-up
    // Alternating, so that other load on the machine affects all alike.
    for (let round = 0; round < ROUNDS; round++) {
      const silent = async () => rates.silent.push(await ordersPerSecond({ ...deps, store: withoutEvents(store) }));
      const told = async () => rates.told.push(await ordersPerSecond(deps));
      // The second one finds a larger database, and pending writes of the first.
      for (const measure of round % 2 === 0 ? [silent, told] : [told, silent]) await measure();
    }
    for (let round = 0; round < ROUNDS; round++) rates.entries.push(await entriesPerSecond(store));
    const reference = { what: 'the same without security events', value: median(rates.silent) };
    return [
      moreIsBetter({ what: `Orders on ${name}, with events`, value: median(rates.told), unit: 'orders/s', reference }),
      { what: `Audit entries on ${name}, ${AT_ONCE} at once`, value: median(rates.entries), unit: 'entries/s' },
    ];
  } finally {
    await opened.close();
  }
}

/** Without a listener for events. */
function withoutEvents(store: Store): Store {
  return {
    ...store,
    transaction: (work, isolation) =>
      store.transaction((stores) => work({ ...stores, events: { emit: () => undefined } }), isolation),
  };
}

/** Each order is for another person. */
async function ordersPerSecond(deps: Deps): Promise<number> {
  const people = Array.from({ length: ORDERS }, () => makePerson(`p${crypto.randomUUID()}`));
  await deps.store.transaction(async (stores) => {
    for (const person of people) await stores.people.insert(person, null);
  });
  const began = performance.now();
  await atOnce(people, async ({ id: personId }) => {
    const { id } = await startRun(PROCESS, personId, deps);
    await nextStep({ id, step: 0 }, personId, deps);
    const client = testClient(deps);
    await client.open(await readTicket(id, personId, deps));
    await client.answer();
    await client.confirm();
  });
  return ORDERS / ((performance.now() - began) / 1000);
}

async function entriesPerSecond(store: Store): Promise<number> {
  const person = makePerson(`p${crypto.randomUUID()}`);
  await store.transaction(({ people }) => people.insert(person, null));
  const told = { event: 'session.ended', by: person.id, about: person.id } as const;
  const began = performance.now();
  await atOnce(Array.from({ length: ENTRIES }), () => store.tell(told, new Date()));
  return ENTRIES / ((performance.now() - began) / 1000);
}

async function atOnce<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const lane = async () => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
