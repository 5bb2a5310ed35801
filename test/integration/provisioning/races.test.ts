import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../../server/adapters/db/migrate-database.ts';
import { reportDeleted } from '../../../server/processes/client/report-deleted.ts';
import { expireDue } from '../../../server/processes/engine/expire-due.ts';
import { readTicket } from '../../../server/processes/engine/read-ticket.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { cancelRun } from '../../../server/processes/self-service/cancel-run.ts';
import { nextStep } from '../../../server/processes/self-service/next-step.ts';
import { readRun } from '../../../server/processes/self-service/read-run.ts';
import { startRun } from '../../../server/processes/self-service/start-run.ts';
import {
  oneCertificate,
  PROCESS,
  type Provisioning,
  startProvisioning,
  type TestClient,
  testClient,
} from '../../support/provisioning.ts';
import { anyOf, expectEnded, expectNamed } from '../../support/settled.ts';
import { type EmptyDatabases, emptyDatabases } from '../../support/stores/empty-databases.ts';
import { openEmptyStore } from '../../support/stores/open-empty-store.ts';
import { openTestStore } from '../../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../../support/stores/postgres.ts';

let postgres: TestPostgres;
let databases: EmptyDatabases;
beforeAll(async () => {
  postgres = await startPostgres();
  const empty = await postgres.freshDatabase();
  await migrateDatabase({ url: empty, file: '' }, null);
  databases = emptyDatabases(postgres, empty);
});
afterAll(() => postgres.stop());

/**
 * On SQLite each of the four ways to start beside a confirmation ends as its queue says: more of them would prove no
 * more.
 */
const HOSTS: ReadonlyArray<
  readonly [string, () => Promise<Store>, { readonly races: number; readonly walks: number }]
> = [
  ['SQLite', () => openTestStore({ url: null, file: ':memory:' }), { races: 8, walks: 100 }],
  ['PostgreSQL', async () => openEmptyStore(databases), { races: 20, walks: 10 }],
];

describe.each(HOSTS)('on %s', (host, open, { races, walks }) => {
  async function withStore(work: (at: Provisioning) => Promise<void>): Promise<void> {
    const store = await open();
    try {
      await work(await startProvisioning({ options: oneCertificate, deps: { store } }));
    } finally {
      await store.close();
    }
  }

  async function issued(at: Provisioning): Promise<{ runId: string; client: TestClient }> {
    const { runId, ticket } = await at.orderCard();
    const client = testClient(at.deps);
    await client.open(ticket);
    await client.answer();
    return { runId, client };
  }

  it(`has one winner of Cancel and Confirm, ${races} times`, () =>
    withStore(async (at) => {
      const won = { cancel: 0, confirm: 0 };
      for (let race = 0; race < races; race += 1) {
        const cancel = Promise.withResolvers<unknown>();
        let steps = Number.NaN;
        const beside = <T>(start: () => Promise<T>): Promise<T> => {
          steps += 1;
          const now = steps === 1 + (race % 2);
          if (now && race % 4 < 2) cancel.resolve(cancelRun(runId, at.alice.id, at.deps));
          const result = start();
          if (now && race % 4 >= 2) cancel.resolve(cancelRun(runId, at.alice.id, at.deps));
          return result;
        };
        /** A confirmation reads and then writes: Cancel starts beside either, a little earlier or a little later. */
        const store: Store = {
          ...at.store,
          read: (work) => beside(() => at.store.read(work)),
          transaction: (work, isolation) => beside(() => at.store.transaction(work, isolation)),
        };
        const { runId, client } = await issued({ ...at, deps: { ...at.deps, store } });
        steps = 0;
        const [cancelled, confirmed] = await Promise.allSettled([cancel.promise, client.confirm()]);
        const run = await readRun(runId, at.alice.id, at.deps);
        if (confirmed?.status === 'fulfilled') {
          won.confirm += 1;
          expect(cancelled).toMatchObject({ status: 'rejected', reason: { code: 'run_finished' } });
          expect(run).toMatchObject({ state: 'running', ready: true });
        } else {
          won.cancel += 1;
          expect(confirmed).toMatchObject({ status: 'rejected', reason: { code: 'message_cancelled' } });
          expect(cancelled?.status).toBe('fulfilled');
          expect(run).toMatchObject({ state: 'cancelled', credentialId: null });
        }
      }
      // On PostgreSQL the machine decides; on SQLite the order of the queue, and both have to have happened.
      expect(won.cancel + won.confirm).toBe(races);
      if (host === 'SQLite') expect(won).toEqual({ cancel: races * 0.75, confirm: races * 0.25 });
      expect(await at.deviations()).toEqual([]);
    }));

  it('has one winner of Cancel and Confirm when many race at once', () =>
    withStore(async (at) => {
      const orders = await Promise.all(Array.from({ length: 20 }, () => issued(at)));
      const results = await Promise.allSettled(
        orders.flatMap(({ runId, client }, index) => {
          const both = [() => cancelRun(runId, at.alice.id, at.deps), () => client.confirm()];
          return (index % 2 === 0 ? both : both.reverse()).map((start) => start());
        }),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(orders.length);
      expect(await at.deviations()).toEqual([]);
    }));

  it('gives one set of certificates for the same answer sent five times at once', () =>
    withStore(async (at) => {
      const { ticket } = await at.orderCard();
      const client = testClient(at.deps);
      await client.open(ticket);
      const results = await Promise.all(Array.from({ length: 5 }, () => client.answer()));
      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
      expect(await at.deviations()).toEqual([]);
    }));

  it('ends in a consistent state whatever happens in whatever order', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        starts,
        fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { maxLength: 14 }),
        (from, rounds) =>
          withStore(async (at) => {
            const world = await startWorld(at, from);
            for (const round of rounds) {
              const results = await Promise.allSettled(round.map((what) => perform(what, world)));
              for (const result of results) if (result.status === 'rejected') expectNamed(result.reason);
            }
            at.wait(3600);
            await expireDue(at.deps.clock(), at.deps);
            expect(await at.deviations()).toEqual([]);
            await expectEnded(at);
          }),
      ),
      { numRuns: walks, endOnFailure: true },
    ),
  );
});

const RUNS = [0, 1] as const;
const ACTIONS = [
  ...['next 0', 'next 1', 'open', 'open as another', 'answer', 'confirm', 'cancel', 'delete', 'wait', 'expire'],
  ...['answer', 'confirm', 'open', 'next 0', 'deactivate', 'activate'], // the way forward is taken more often
] as const;
const action = fc.record({ run: fc.constantFrom(...RUNS), what: fc.constantFrom(...ACTIONS) });

interface World {
  readonly at: Provisioning;
  readonly orders: ReadonlyArray<{ readonly runId: string; readonly clients: readonly [TestClient, TestClient] }>;
}

/** The progress of each run before the shuffling begins. */
const PATH = ['next 0', 'open', 'answer', 'confirm'] as const;
const starts = fc.tuple(fc.nat(PATH.length), fc.nat(PATH.length));

async function startWorld(at: Provisioning, from: readonly number[]): Promise<World> {
  const orders: World['orders'][number][] = [];
  for (const _ of RUNS) {
    const { id: runId } = await startRun(PROCESS, at.alice.id, at.deps);
    orders.push({ runId, clients: [testClient(at.deps), testClient(at.deps)] });
  }
  const world = { at, orders };
  for (const run of RUNS) for (const what of PATH.slice(0, from[run])) await perform({ run, what }, world);
  return world;
}

async function perform({ run, what }: { run: number; what: string }, { at, orders }: World): Promise<unknown> {
  const order = orders[run];
  if (order === undefined) throw new TypeError('no such run');
  const { runId, clients } = order;
  const { alice, deps } = at;
  const setState = (to: 'active' | 'inactive') =>
    at.store.transaction(({ people }) => people.changeState(alice.id, ['active', 'inactive'], to));
  switch (what) {
    case 'next 0':
      return nextStep({ id: runId, step: 0 }, alice.id, deps);
    case 'next 1':
      return nextStep({ id: runId, step: 1 }, alice.id, deps);
    case 'open':
      return clients[0].open(await readTicket(runId, alice.id, deps));
    case 'open as another':
      return clients[1].open(await readTicket(runId, alice.id, deps));
    case 'answer':
      return anyOf(clients.map((client) => client.answer()));
    case 'confirm':
      return anyOf(clients.map((client) => client.confirm()));
    case 'cancel':
      return cancelRun(runId, alice.id, deps);
    case 'delete':
      return anyOf(clients.map(async (client) => reportDeleted(client.by(), deps)));
    case 'wait':
      return at.wait(150);
    case 'expire':
      return expireDue(deps.clock(), deps);
    case 'deactivate':
      return setState('inactive');
    default:
      return setState('active');
  }
}
