import { beforeEach, describe, expect, it } from 'vitest';
import { readTicket } from '../../../../../server/processes/engine/read-ticket.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { newCode } from '../../../../../server/processes/self-service/new-code.ts';
import { openedMobile, orderMobile, startedMobile, startMobile } from '../../../../support/mobile-id.ts';
import { makePerson, type Provisioning, testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startMobile();
});

const renew = (runId: string, who = at.alice.id) => newCode(runId, who, at.deps);

describe('a new code', () => {
  it('kills the old one and opens the order', async () => {
    const { runId, ticket } = await orderMobile(at);
    at.told.length = 0;
    const run = await renew(runId);
    expect(run).toMatchObject({ state: 'running', progress: { state: 'waiting' } });
    expect(at.told).toContain(`run ${runId}`);
    const fresh = await readTicket(runId, at.alice.id, at.deps);
    expect(fresh).not.toBe(ticket);
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('ticket_unknown'));
    const client = testClient(at.deps);
    await client.open(fresh);
    await client.answer();
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
    expect(await at.deviations()).toEqual([]);
  });

  it('has a whole lifetime of its own', async () => {
    const { runId } = await orderMobile(at);
    at.wait(599);
    expect((await renew(runId)).progress?.expiresAt).toBe('2026-05-17T10:19:59.000Z');
    at.wait(599);
    expect((await renew(runId)).state).toBe('running');
    at.wait(600);
    await expect(renew(runId)).rejects.toEqual(refusal('run_expired'));
  });

  it('is one of its own each time', async () => {
    const { runId } = await orderMobile(at);
    const tickets = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      await renew(runId);
      tickets.add(await readTicket(runId, at.alice.id, at.deps));
    }
    expect(tickets.size).toBe(5);
    for (const stale of [...tickets].slice(0, 4)) {
      await expect(testClient(at.deps).open(stale)).rejects.toEqual(refusal('ticket_unknown'));
    }
  });

  it('is refused once a phone has opened the order', async () => {
    const { runId, client } = await openedMobile(at);
    await expect(renew(runId)).rejects.toEqual(refusal('code_in_use'));
    await client.answer();
    await expect(renew(runId)).rejects.toEqual(refusal('code_in_use'));
    await client.confirm();
    await expect(renew(runId)).rejects.toEqual(refusal('run_finished'));
  });

  it('is refused before anything is ordered, after the end, and to anybody else', async () => {
    await expect(renew(await startedMobile(at))).rejects.toEqual(refusal('run_not_ready'));
    const { runId } = await orderMobile(at);
    const carol = makePerson('carol');
    await at.store.transaction(({ people }) => people.insert(carol, null));
    await expect(renew(runId, carol.id)).rejects.toEqual(refusal('run_unknown'));
    await cancelRun(runId, at.alice.id, at.deps);
    await expect(renew(runId)).rejects.toEqual(refusal('run_cancelled'));
  });

  it('is refused for an order that goes by email', async () => {
    at = await startMobile({ delivery: 'email' });
    const { runId } = await orderMobile(at);
    await expect(renew(runId)).rejects.toEqual(refusal('run_not_ready'));
  });
});
