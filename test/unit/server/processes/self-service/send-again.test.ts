import { beforeEach, describe, expect, it } from 'vitest';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { sendAgain } from '../../../../../server/processes/self-service/send-again.ts';
import {
  activationMails,
  mailedTicket,
  openedMobile,
  orderMobile,
  startedMobile,
  startMobile,
} from '../../../../support/mobile-id.ts';
import { type Provisioning, testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startMobile({ delivery: 'email' });
});

const send = (runId: string) => sendAgain(runId, at.alice.id, at.deps);

describe('sending the link again', () => {
  it('queues a new link that lasts its whole time, and kills the old one', async () => {
    const { runId, ticket } = await orderMobile(at);
    at.wait(60);
    const { progress } = await send(runId);
    expect(progress).toMatchObject({
      state: 'waiting',
      expiresAt: '2026-05-18T10:01:00.000Z',
      email: { state: 'queued', count: 2, limit: 5, againAt: '2026-05-17T10:02:00.000Z', sentAt: null },
    });
    const mails = await activationMails(at, runId);
    expect(mails.map(({ generation }) => generation)).toEqual([1, 2]);
    expect(mails[1]?.facts).toMatchObject({ validUntil: '2026-05-18T10:01:00.000Z' });
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('ticket_unknown'));
    await testClient(at.deps).open(await mailedTicket(at, runId));
  });

  it('is refused within a minute, and says how long to wait', async () => {
    const { runId } = await orderMobile(at);
    at.wait(12.3);
    await expect(send(runId)).rejects.toMatchObject({ code: 'too_many_tries', retryAfter: 48 });
    at.wait(47.699);
    await expect(send(runId)).rejects.toMatchObject({ code: 'too_many_tries', retryAfter: 1 });
    at.wait(0.001);
    await send(runId);
    await expect(send(runId)).rejects.toMatchObject({ code: 'too_many_tries', retryAfter: 60 });
    expect(await activationMails(at, runId)).toHaveLength(2);
  });

  it('ends after five, the first included', async () => {
    const { runId } = await orderMobile(at);
    for (let count = 2; count <= 5; count += 1) {
      at.wait(60);
      expect((await send(runId)).progress?.email?.count).toBe(count);
    }
    at.wait(3600);
    await expect(send(runId)).rejects.toEqual(refusal('email_limit_reached'));
    expect(await activationMails(at, runId)).toHaveLength(5);
    await testClient(at.deps).open(await mailedTicket(at, runId));
  });

  it('goes to the address that the person has by then', async () => {
    const { runId } = await orderMobile(at);
    const moved = at.store;
    at.wait(60);
    const deps = {
      ...at.deps,
      store: {
        ...moved,
        transaction: (work) =>
          moved.transaction((stores) =>
            work({
              ...stores,
              orders: {
                ...stores.orders,
                ofRun: async (id) => {
                  const loaded = await stores.orders.ofRun(id);
                  return loaded && { ...loaded, person: { ...loaded.person, email: 'alice.berg@example.com' } };
                },
              },
            }),
          ),
      } satisfies typeof moved,
    };
    const run = await sendAgain(runId, at.alice.id, deps);
    expect(run.progress?.email?.address).toBe('alice.berg@example.com');
  });

  it('is refused once a phone has opened the order, and counts nothing', async () => {
    const { runId } = await openedMobile(at);
    await expect(send(runId)).rejects.toEqual(refusal('code_in_use'));
    expect((await readRun(runId, at.alice.id, at.deps)).progress?.email?.count).toBe(1);
  });

  it('is refused before anything is ordered, after the end, and where nothing goes by email', async () => {
    await expect(send(await startedMobile(at))).rejects.toEqual(refusal('run_not_ready'));
    const { runId } = await orderMobile(at);
    await cancelRun(runId, at.alice.id, at.deps);
    await expect(send(runId)).rejects.toEqual(refusal('run_cancelled'));
    at = await startMobile();
    await expect(send((await orderMobile(at)).runId)).rejects.toEqual(refusal('run_not_ready'));
  });

  it('queues one when it is asked for five times at once', async () => {
    const { runId } = await orderMobile(at);
    at.wait(60);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => send(runId)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await activationMails(at, runId)).toHaveLength(2);
  });
});
