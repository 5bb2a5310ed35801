import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../../server/adapters/db/migrate-database.ts';
import type { Options } from '../../../server/options/credential-options.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { approveNumber } from '../../../server/processes/self-service/approve-number.ts';
import { cancelRun } from '../../../server/processes/self-service/cancel-run.ts';
import { newCode } from '../../../server/processes/self-service/new-code.ts';
import { readRun } from '../../../server/processes/self-service/read-run.ts';
import { sendAgain } from '../../../server/processes/self-service/send-again.ts';
import { act, lockMobileId } from '../../support/act.ts';
import {
  activationMails,
  activeMobile,
  numberOf,
  openedMobile,
  orderMobile,
  otherNumber,
  queuedFacts,
  startMobile,
} from '../../support/mobile-id.ts';
import { mobileWalk, performMobile, startMobileWorld, sweepMobile } from '../../support/mobile-world.ts';
import { makePerson, type Provisioning, testClient } from '../../support/provisioning.ts';
import { recordedRuns } from '../../support/recorded-runs.ts';
import { expectEnded } from '../../support/settled.ts';
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

const HOSTS: ReadonlyArray<
  readonly [string, () => Promise<Store>, { readonly races: number; readonly walks: number }]
> = [
  ['SQLite', () => openTestStore({ url: null, file: ':memory:' }), { races: 10, walks: 75 }],
  ['PostgreSQL', async () => openEmptyStore(databases), { races: 10, walks: 8 }],
];

describe.each(HOSTS)('on %s', (_, open, { races, walks }) => {
  async function withStore(change: Partial<Options>, work: (at: Provisioning) => Promise<void>): Promise<void> {
    const store = await open();
    try {
      await work(await startMobile(change, { deps: { store } }));
    } finally {
      await store.close();
    }
  }

  const activeOnes = ({ store, alice }: Provisioning) =>
    store.transaction(({ credentials }) => credentials.countOfPerson(alice.id, 'mobile ID', 'active'));

  async function issued(at: Provisioning) {
    const opened = await openedMobile(at);
    await opened.client.answer();
    return opened;
  }

  it.each([1, 2])('activates no more than %i of five that are confirmed at once', (activeLimit) =>
    withStore({ activeLimit }, async (at) => {
      for (let race = 0; race < races / 5; race += 1) {
        const orders = [];
        for (let count = 0; count < 5; count += 1) orders.push(await issued(at));
        const results = await Promise.allSettled(orders.map(({ client }) => client.confirm()));
        const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        expect(won).toHaveLength(activeLimit);
        for (const result of results) {
          if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'process_limit_reached' });
        }
        expect(await activeOnes(at)).toBe(activeLimit);
        for (const { credentialId: id } of won) await lockMobileId({ id, reason: 'new device' }, at);
      }
      expect(await at.deviations()).toEqual([]);
    }),
  );

  it('never has two active while one is locked and the next is confirmed', () =>
    withStore({}, async (at) => {
      for (let race = 0; race < races; race += 1) {
        const next = await issued(at); // ordered before the other one was active
        const { credentialId: id } = await activeMobile(at);
        const actions = [() => lockMobileId({ id, reason: 'lost or stolen' }, at), () => next.client.confirm()];
        const results = await Promise.allSettled(
          (race % 2 === 0 ? actions : actions.reverse()).map((start) => start()),
        );
        const confirmed = results[race % 2 === 0 ? 1 : 0];
        expect(await activeOnes(at)).toBe(confirmed?.status === 'fulfilled' ? 1 : 0);
        if (confirmed?.status === 'rejected') {
          expect(confirmed.reason).toMatchObject({ code: 'process_limit_reached' });
        } else if (confirmed !== undefined && 'credentialId' in confirmed.value) {
          await lockMobileId({ id: confirmed.value.credentialId, reason: 'new device' }, at);
        }
      }
      expect(await at.deviations()).toEqual([]);
    }));

  it('locks once, by the holder or the operator, as one comes first', () =>
    withStore({}, async (at) => {
      const olivia = makePerson('olivia', { role: 'operator' });
      await at.store.transaction(({ people }) => people.insert(olivia, null));
      for (let race = 0; race < races / 2; race += 1) {
        const { credentialId: id } = await activeMobile(at);
        const before = (await queuedFacts(at)).length;
        const runs = await recordedRuns(at.store, async (store) => {
          const deps = { ...at.deps, store };
          const byHolder = () => act('MobileIDSelfServiceProcLock', id, { by: at.alice, reason: 'new device' }, deps);
          const byOperator = () => act('MobileIDProcLockForOperator', id, { by: olivia, reason: 'has left' }, deps);
          const turns = race % 2 === 0 ? [byHolder, byOperator] : [byOperator, byHolder];
          const answers = await Promise.allSettled([...turns, ...turns].map((start) => start()));
          const kept = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
          expect(kept).toHaveLength(2);
          expect(new Set(kept.map(({ state, lockedReason }) => `${state} ${lockedReason}`)).size).toBe(1);
          for (const answer of answers) {
            if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'credential_not_active' });
          }
        });
        expect(runs).toHaveLength(1);
        expect(await queuedFacts(at)).toHaveLength(before + 1);
      }
      expect(await at.deviations()).toEqual([]);
    }));

  it('lets either the phone or the new code win, never both', () =>
    withStore({}, async (at) => {
      for (let race = 0; race < races; race += 1) {
        const { runId, ticket } = await orderMobile(at);
        const actions = [() => testClient(at.deps).open(ticket), () => newCode(runId, at.alice.id, at.deps)];
        const ordered = race % 2 === 0 ? actions : actions.reverse();
        const results = await Promise.allSettled<unknown>(ordered.map((start) => start()));
        const [opened, renewed] = race % 2 === 0 ? results : results.reverse();
        if (opened?.status === 'fulfilled') {
          expect(renewed).toMatchObject({ status: 'rejected', reason: { code: 'code_in_use' } });
        } else {
          expect(opened).toMatchObject({ reason: { code: 'ticket_unknown' } });
          expect(renewed?.status).toBe('fulfilled');
        }
        await cancelRun(runId, at.alice.id, at.deps);
      }
      expect(await at.deviations()).toEqual([]);
    }));

  it('sends one email when it is asked for several at once', () =>
    withStore({ delivery: 'email' }, async (at) => {
      for (let race = 0; race < races / 5; race += 1) {
        const { runId } = await orderMobile(at);
        at.wait(60);
        const asked = Array.from({ length: 4 }, () => sendAgain(runId, at.alice.id, at.deps));
        const results = await Promise.allSettled(asked);
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect((await activationMails(at, runId)).map(({ generation }) => generation)).toEqual([1, 2]);
        await cancelRun(runId, at.alice.id, at.deps);
      }
    }));

  it('gives one guess at the number, however many are made at once', () =>
    withStore({ secondChannel: { portal: true, email: true } }, async (at) => {
      for (let race = 0; race < races / 3; race += 1) {
        const { runId, order, client } = await openedMobile(at);
        const guess = (number: string) => approveNumber({ id: runId, number }, at.alice.id, at.deps);
        const wrong = otherNumber(order);
        const results = await Promise.allSettled([guess(wrong), guess(numberOf(order)), guess(wrong), client.answer()]);
        const run = await readRun(runId, at.alice.id, at.deps);
        if (results[1]?.status === 'fulfilled') {
          expect(run).toMatchObject({ state: 'running', progress: { numberWanted: false } });
          await cancelRun(runId, at.alice.id, at.deps);
        } else {
          expect(run).toMatchObject({ state: 'cancelled', endedWhy: 'number wrong', credentialId: null });
          expect(results[3]?.status).toBe('rejected');
        }
      }
      expect(await at.deviations()).toEqual([]);
    }));

  it('ends in a consistent state whatever happens in whatever order', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(mobileWalk, ({ delivery, asked, from, rounds }) =>
        withStore(
          { delivery, emailLifetimeSeconds: 600, secondChannel: { portal: asked, email: asked } },
          async (at) => {
            const world = await startMobileWorld(at, from);
            for (const round of rounds) {
              await performMobile(round, world);
              expect(await activeOnes(at)).toBeLessThanOrEqual(1);
            }
            await sweepMobile(world);
            expect(await at.deviations()).toEqual([]);
            await expectEnded(at);
          },
        ),
      ),
      { numRuns: walks, endOnFailure: true },
    ),
  );
});
