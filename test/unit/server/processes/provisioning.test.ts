import { beforeEach, describe, expect, it } from 'vitest';
import { cancelRun } from '../../../../server/processes/cancel-run.ts';
import { expireDue } from '../../../../server/processes/expire-due.ts';
import { listOpenRuns } from '../../../../server/processes/list-open-runs.ts';
import { nextStep } from '../../../../server/processes/next-step.ts';
import { readRun } from '../../../../server/processes/read-run.ts';
import { reportDeleted } from '../../../../server/processes/report-deleted.ts';
import { type Provisioning, startProvisioning, testClient } from '../../../support/provisioning.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

describe('a card, from order to result', () => {
  it('becomes active with valid certificates', async () => {
    const { runId, ticket } = await at.orderCard();
    const client = testClient(at.deps);
    await client.open(ticket);
    const issued = await client.answer();
    expect(issued.certificates.map(({ purpose }) => purpose)).toEqual(['authentication', 'signature']);
    expect((await readRun(runId, at.alice.id, at.deps)).ready).toBe(false);
    await expect(client.confirm()).resolves.toEqual({
      credentialId: issued.credentialId,
      credentialState: 'active',
    });
    expect((await readRun(runId, at.alice.id, at.deps)).ready).toBe(true);
    const done = await nextStep({ id: runId, step: 1 }, at.alice.id, at.deps);
    expect(done).toMatchObject({ state: 'finished', step: 2, credentialId: issued.credentialId, active: 1 });
    expect(await listOpenRuns(at.alice.id, at.deps)).toEqual([]);
    expect(await at.deviations()).toEqual([]);
  });
  it('leaves nothing behind when it is cancelled', async () => {
    const { runId, ticket } = await at.orderCard();
    const client = testClient(at.deps);
    await client.open(ticket);
    await client.answer();
    expect(await cancelRun(runId, at.alice.id, at.deps)).toMatchObject({ state: 'cancelled', credentialId: null });
    await expect(client.answer()).rejects.toMatchObject({ code: 'message_cancelled' });
    await expect(client.confirm()).rejects.toMatchObject({ code: 'message_cancelled' });
    expect(await at.deviations()).toEqual([]);
  });
  it('expires', async () => {
    const { ticket } = await at.orderCard();
    const client = testClient(at.deps);
    await client.open(ticket);
    await client.answer();
    at.wait(600);
    expect(await expireDue(at.deps.clock(), at.deps)).toBe(1);
    await expect(client.confirm()).rejects.toMatchObject({ code: 'message_expired' });
    expect(await at.deviations()).toEqual([]);
  });
  it('is locked when its client deletes it', async () => {
    const { ticket } = await at.orderCard();
    const client = testClient(at.deps);
    await client.open(ticket);
    await client.answer();
    await client.confirm('signature');
    expect(await reportDeleted(client.by(), at.deps)).toBe('locked');
    expect(await at.deviations()).toEqual([]);
  });
});
