import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredMail } from '../../../../../server/notifications/outbox-store.ts';
import { tellDelivery } from '../../../../../server/processes/engine/tell-delivery.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { sendAgain } from '../../../../../server/processes/self-service/send-again.ts';
import { activationMails, mailedTicket, orderMobile, startMobile } from '../../../../support/mobile-id.ts';
import { type Provisioning, testClient } from '../../../../support/provisioning.ts';

let at: Provisioning;
let runId: string;
beforeEach(async () => {
  at = await startMobile({ delivery: 'email' });
  ({ runId } = await orderMobile(at));
});

/** What the mail sender does: stores the result of the newest mail, and publishes it. */
async function becomes(change: Partial<StoredMail>): Promise<void> {
  const mail = (await activationMails(at, runId)).at(-1);
  if (mail?.messageId == null || mail.generation === null) throw new Error('no mail');
  await at.store.transaction(({ outbox }) => outbox.update(mail.id, mail.dueAt, change));
  await tellDelivery({ messageId: mail.messageId, generation: mail.generation }, at.deps);
}
const email = async () => (await readRun(runId, at.alice.id, at.deps)).progress?.email;

describe('what became of the email', () => {
  it.each([
    [
      'on its way',
      { state: 'sent', sentAt: new Date('2026-05-17T10:00:02Z') },
      { state: 'sent', delayed: false, sentAt: '2026-05-17T10:00:02.000Z' },
    ],
    ['late', { attempts: 1, lastError: '421 busy' }, { state: 'queued', delayed: true, sentAt: null }],
    ['refused', { state: 'failed', lastError: '550 no such user' }, { state: 'failed', delayed: false, sentAt: null }],
  ] as const)('is published and shown when it is %s', async (_, change, shown) => {
    const { version } = await readRun(runId, at.alice.id, at.deps);
    at.told.length = 0;
    await becomes(change);
    expect(at.told).toContain(`run ${runId}`);
    expect(await email()).toMatchObject({ address: 'alice@example.com', count: 1, ...shown });
    const run = await readRun(runId, at.alice.id, at.deps);
    expect(run).toMatchObject({ state: 'running', version: version + 1 });
    expect(JSON.stringify(run)).not.toContain('no such user');
  });

  it('leaves an order whose email was refused open to another try', async () => {
    await becomes({ state: 'failed', lastError: '550 no such user' });
    at.wait(60);
    expect((await sendAgain(runId, at.alice.id, at.deps)).progress?.email).toMatchObject({ state: 'queued', count: 2 });
    await testClient(at.deps).open(await mailedTicket(at, runId));
  });

  it('ends as refused when it is cancelled after that', async () => {
    await becomes({ state: 'failed', lastError: '550 no such user' });
    const run = await cancelRun(runId, at.alice.id, at.deps);
    expect(run).toMatchObject({
      state: 'cancelled',
      endedWhy: 'email refused',
      progress: { email: { state: 'failed' } },
    });
  });

  it('is nothing to tell when a newer mail was asked for, the order was opened, or has ended', async () => {
    const [{ messageId } = { messageId: null }] = await activationMails(at, runId);
    const tell = (generation: number) => tellDelivery({ messageId: messageId ?? '', generation }, at.deps);
    at.wait(60);
    await sendAgain(runId, at.alice.id, at.deps);
    at.told.length = 0;
    await tell(1);
    expect(at.told).toEqual([]);
    await tell(2);
    expect(at.told).toContain(`run ${runId}`);
    await testClient(at.deps).open(await mailedTicket(at, runId));
    at.told.length = 0;
    await tell(2);
    await cancelRun(runId, at.alice.id, at.deps);
    at.told.length = 0;
    await tell(2);
    await tellDelivery({ messageId: crypto.randomUUID(), generation: 1 }, at.deps);
    expect(at.told).toEqual([]);
  });
});
