import { describe, expect, it } from 'vitest';
import type { Deps } from '../../../../../server/processes/engine/deps.ts';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import { approveNumber } from '../../../../../server/processes/self-service/approve-number.ts';
import { nextStep } from '../../../../../server/processes/self-service/next-step.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { sendAgain } from '../../../../../server/processes/self-service/send-again.ts';
import { lockMobileId } from '../../../../support/act.ts';
import {
  activationMails,
  activeMobile,
  mailedTicket,
  numberOf,
  openedMobile,
  orderMobile,
  otherNumber,
  queuedFacts,
  startedMobile,
  startMobile,
} from '../../../../support/mobile-id.ts';
import { type Provisioning, testClient } from '../../../../support/provisioning.ts';

/** Deps of a server that crashes in its next transaction. `kept`: that is committed, only the answer is lost. */
function dying({ deps, store }: Provisioning, kept: boolean): Deps {
  return {
    ...deps,
    store: {
      ...store,
      async transaction(work) {
        await store.transaction(async (stores) => {
          await work(stores);
          if (!kept) throw new Error('killed');
        });
        throw new Error('killed');
      },
    },
  };
}

describe.each([false, true])('a server that is killed (what it did is kept: %s)', (kept) => {
  it('while it orders a link by email has one mail for it in the end', async () => {
    const at = await startMobile({ delivery: 'email' });
    const id = await startedMobile(at);
    const next = (deps: Deps) => nextStep({ id, step: 0 }, at.alice.id, deps);
    await expect(next(dying(at, kept))).rejects.toThrow('killed');
    expect(await activationMails(at, id)).toHaveLength(kept ? 1 : 0);
    expect(await next(at.deps)).toMatchObject({ step: 1, progress: { email: { count: 1 } } });
    expect(await activationMails(at, id)).toHaveLength(1);
    await testClient(at.deps).open(await mailedTicket(at, id));
  });

  it('while it sends a link again has a mail for each link that works', async () => {
    const at = await startMobile({ delivery: 'email' });
    const { runId, ticket } = await orderMobile(at);
    at.wait(60);
    await expect(sendAgain(runId, at.alice.id, dying(at, kept))).rejects.toThrow('killed');
    expect(await activationMails(at, runId)).toHaveLength(kept ? 2 : 1);
    const newest = await mailedTicket(at, runId);
    expect(newest === ticket).toBe(!kept);
    await testClient(at.deps).open(newest);
  });

  it('while a right number is approved approves it after its restart', async () => {
    const at = await startMobile({ secondChannel: { portal: true, email: true } });
    const { runId, order, client } = await openedMobile(at);
    const approve = (deps: Deps) => approveNumber({ id: runId, number: numberOf(order) }, at.alice.id, deps);
    await expect(approve(dying(at, kept))).rejects.toThrow('killed');
    await approve(at.deps);
    await client.answer();
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
    expect(await at.deviations()).toEqual([]);
  });

  it('while a wrong number is checked leaves nothing, and notifies its person once', async () => {
    const at = await startMobile({ secondChannel: { portal: true, email: true } });
    const { runId, order } = await openedMobile(at);
    const guess = (deps: Deps) => approveNumber({ id: runId, number: otherNumber(order) }, at.alice.id, deps);
    await expect(guess(dying(at, kept))).rejects.toThrow('killed');
    await expect(guess(at.deps)).rejects.toMatchObject({ code: kept ? 'run_cancelled' : 'number_wrong' });
    expect(await readRun(runId, at.alice.id, at.deps)).toMatchObject({ state: 'cancelled', endedWhy: 'number wrong' });
    expect(await queuedFacts(at)).toHaveLength(1);
    expect(await at.deviations()).toEqual([]);
  });

  it('while it locks locks after its restart, once', async () => {
    const at = await startMobile();
    const { credentialId: id } = await activeMobile(at);
    const lock = (deps: Deps) => lockMobileId({ id, reason: 'lost or stolen' }, { ...at, deps });
    await expect(lock(dying(at, kept))).rejects.toThrow('killed');
    expect(await lock(at.deps)).toMatchObject({ state: 'locked', certificates: [{ state: 'revoked' }] });
    expect(await at.deviations()).toEqual([]);
  });

  it('while it expires an order notifies its person once', async () => {
    const at = await startMobile();
    await orderMobile(at);
    at.wait(600);
    expect(await expireDue(at.deps.clock(), dying(at, kept))).toBe(0);
    await expireDue(at.deps.clock(), at.deps);
    expect(await queuedFacts(at)).toMatchObject([{ kind: 'credential not created', why: 'expired' }]);
    expect(await at.deviations()).toEqual([]);
  });
});
