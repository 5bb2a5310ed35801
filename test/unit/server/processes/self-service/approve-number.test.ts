import { beforeEach, describe, expect, it } from 'vitest';
import { readMessageStatus } from '../../../../../server/processes/client/read-message-status.ts';
import { approveNumber } from '../../../../../server/processes/self-service/approve-number.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { startRun } from '../../../../../server/processes/self-service/start-run.ts';
import {
  numberOf,
  openedMobile,
  orderMobile,
  otherNumber,
  queuedFacts,
  startMobile,
} from '../../../../support/mobile-id.ts';
import { makePerson, openedCard, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startMobile({ secondChannel: { portal: true, email: true } });
});

const approve = (id: string, number: string, who = at.alice.id) => approveNumber({ id, number }, who, at.deps);
const read = (id: string) => readRun(id, at.alice.id, at.deps);

describe('the number on the phone', () => {
  it('is drawn when the order is opened, stays the same, and is not shown in Self-Service', async () => {
    const { runId, ticket, client, order } = await openedMobile(at);
    expect(order.number).toMatch(/^\d{2}$/);
    expect(await client.open(ticket)).toEqual(order);
    const run = await read(runId);
    expect(run.progress?.numberWanted).toBe(true);
    expect(Object.keys(run.progress ?? {})).not.toContain('number');
    expect(await readMessageStatus(client.by(), at.deps)).toMatchObject({ state: 'opened', approved: false });
  });

  it('has to be typed before the phone may answer', async () => {
    const { runId, client, order } = await openedMobile(at);
    await expect(client.answer()).rejects.toEqual(refusal('message_unapproved'));
    expect(await at.store.transaction(({ ca }) => ca.ofMessage(order.messageId))).toEqual([]);
    at.told.length = 0;
    expect(await approve(runId, numberOf(order))).toMatchObject({
      state: 'running',
      progress: { numberWanted: false },
    });
    expect(at.told).toEqual([`run ${runId}`, `client ${order.messageId}`]);
    expect(await readMessageStatus(client.by(), at.deps)).toMatchObject({ state: 'opened', approved: true });
    await client.answer();
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
    expect(await at.deviations()).toEqual([]);
  });

  it('may be typed twice, and is not wanted in any other way after that', async () => {
    const { runId, order, client } = await openedMobile(at);
    await approve(runId, numberOf(order));
    expect(await approve(runId, numberOf(order))).toEqual(await read(runId));
    await expect(approve(runId, otherNumber(order))).rejects.toEqual(refusal('number_not_wanted'));
    await client.answer();
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
  });

  it('ends the order when it is wrong, at once and for good', async () => {
    const { runId, order, client } = await openedMobile(at);
    at.told.length = 0;
    await expect(approve(runId, otherNumber(order))).rejects.toEqual(refusal('number_wrong'));
    expect(at.told).toContain(`client ${order.messageId}`);
    expect(await read(runId)).toMatchObject({
      state: 'cancelled',
      endedWhy: 'number wrong',
      credentialId: null,
      progress: { state: 'cancelled', numberWanted: false },
    });
    await expect(approve(runId, numberOf(order))).rejects.toEqual(refusal('run_cancelled'));
    await expect(client.answer()).rejects.toEqual(refusal('message_cancelled'));
    expect(await queuedFacts(at)).toEqual([
      { kind: 'credential not created', givenName: 'Alice', credential: 'mobile ID', why: 'number wrong' },
    ]);
    expect(await at.deviations()).toEqual([]);
  });

  it('is typed by its owner only', async () => {
    const { runId, order } = await openedMobile(at);
    const carol = makePerson('carol');
    await at.store.transaction(({ people }) => people.insert(carol, null));
    for (const number of [numberOf(order), otherNumber(order)]) {
      await expect(approve(runId, number, carol.id)).rejects.toEqual(refusal('run_unknown'));
    }
    expect((await read(runId)).state).toBe('running');
  });

  it('is not wanted before the order is opened, and not after its time', async () => {
    const { runId } = await orderMobile(at);
    await expect(approve(runId, '12')).rejects.toEqual(refusal('number_not_wanted'));
    const opened = await openedMobile(at);
    at.wait(600);
    await expect(approve(opened.runId, numberOf(opened.order))).rejects.toEqual(refusal('run_expired'));
  });

  it('has one winner when the right and a wrong one arrive together', async () => {
    const { runId, order } = await openedMobile(at);
    const [wrong, right] = await Promise.allSettled([
      approve(runId, otherNumber(order)),
      approve(runId, numberOf(order)),
    ]);
    expect(wrong.status).toBe('rejected');
    const { state, endedWhy } = await read(runId);
    expect([state, endedWhy]).toEqual(right.status === 'fulfilled' ? ['running', null] : ['cancelled', 'number wrong']);
    expect(await at.deviations()).toEqual([]);
  });
});

describe('whether a number is asked for', () => {
  it.each([
    ['portal', { portal: false, email: true }, false],
    ['portal', { portal: true, email: false }, true],
    ['email', { portal: false, email: true }, true],
    ['email', { portal: true, email: false }, false],
  ] as const)('by %s with %o: %s', async (delivery, secondChannel, asked) => {
    at = await startMobile({ delivery, secondChannel });
    const { runId, order, client } = await openedMobile(at);
    expect(order.number !== null).toBe(asked);
    expect((await read(runId)).progress?.numberWanted).toBe(asked);
    expect((await readMessageStatus(client.by(), at.deps)).approved).toBe(!asked);
    if (asked) return;
    await expect(approve(runId, '12')).rejects.toEqual(refusal('number_not_wanted'));
    await client.answer();
  });

  it('is never so for a card', async () => {
    at = await startProvisioning();
    const { runId, order } = await openedCard(at);
    expect(order.number).toBeNull();
    await expect(approve(runId, '12')).rejects.toEqual(refusal('number_not_wanted'));
    await startRun('VirtualSmartCardSelfServiceProcGet', at.alice.id, at.deps);
  });
});
