import { beforeEach, describe, expect, it } from 'vitest';
import { reportDeleted } from '../../../../../server/processes/client/report-deleted.ts';
import { expireDue } from '../../../../../server/processes/engine/expire-due.ts';
import { readTicket } from '../../../../../server/processes/engine/read-ticket.ts';
import { listOpenRuns } from '../../../../../server/processes/self-service/list-open-runs.ts';
import { nextStep } from '../../../../../server/processes/self-service/next-step.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { lockMobileId } from '../../../../support/act.ts';
import {
  activationMails,
  activeMobile,
  openedMobile,
  orderMobile,
  startedMobile,
  startMobile,
} from '../../../../support/mobile-id.ts';
import { type Provisioning, testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
const read = (runId: string) => readRun(runId, at.alice.id, at.deps);
const next = (runId: string, step: number) => nextStep({ id: runId, step }, at.alice.id, at.deps);

describe('Get Mobile ID by a code', () => {
  beforeEach(async () => {
    at = await startMobile();
  });

  it('goes from Start over the phone to Done', async () => {
    const { runId, client, order } = await openedMobile(at);
    expect(order).toMatchObject({ number: null, profile: { kind: 'mobile ID', name: 'Mobile ID Alice Berg' } });
    await client.answer();
    await client.confirm();
    expect(await read(runId)).toMatchObject({
      title: 'Get Mobile ID',
      state: 'running',
      ready: true,
      progress: { delivery: 'portal', email: null, numberWanted: false, deviceName: 'Chromium' },
    });
    expect(await next(runId, 1)).toMatchObject({ state: 'finished', step: 2, active: 1, endedWhy: null });
    expect(await at.deviations()).toEqual([]);
  });

  it('waits at its start while there is an active one, and continues once that is locked', async () => {
    const { credentialId } = await activeMobile(at);
    const runId = await startedMobile(at);
    expect(await read(runId)).toMatchObject({ step: 0, ready: false, active: 1, limit: 1 });
    await expect(next(runId, 0)).rejects.toEqual(refusal('process_limit_reached'));
    const { version } = await read(runId);

    at.told.length = 0;
    await lockMobileId({ id: credentialId, reason: 'new device' }, at);
    expect(at.told).toEqual([`run ${runId}`, 'credentials']);
    const waiting = await read(runId);
    expect(waiting).toMatchObject({ step: 0, ready: true, active: 0 });
    expect(waiting.version).toBeGreaterThan(version);
    expect(await next(runId, 0)).toMatchObject({ step: 1, progress: { state: 'waiting' } });
    expect(await at.deviations()).toEqual([]);
  });

  it('says at its start that there is one by now', async () => {
    const waiting = await startedMobile(at);
    expect(await read(waiting)).toMatchObject({ ready: true, active: 0 });
    const { client } = await openedMobile(at);
    await client.answer();
    at.told.length = 0;
    await client.confirm();
    expect(at.told).toContain(`run ${waiting}`);
    expect(await read(waiting)).toMatchObject({ ready: false, active: 1 });
  });

  it('continues once the phone has deleted the active one', async () => {
    const { client } = await openedMobile(at);
    await client.answer();
    await client.confirm();
    const runId = await startedMobile(at);
    at.told.length = 0;
    await reportDeleted(client.by(), at.deps);
    expect(at.told).toContain(`run ${runId}`);
    expect(await read(runId)).toMatchObject({ ready: true });
  });

  it('can be continued from the Dashboard until its code expires', async () => {
    const { runId } = await orderMobile(at);
    at.wait(599);
    expect(await listOpenRuns(at.alice.id, at.deps)).toMatchObject([{ id: runId }]);
    at.wait(1);
    expect(await expireDue(at.deps.clock(), at.deps)).toBe(1);
    expect(await listOpenRuns(at.alice.id, at.deps)).toEqual([]);
    expect(await at.deviations()).toEqual([]);
  });

  it('notifies its owner when another phone tries the code, and the other phone why not', async () => {
    const { runId, ticket, client } = await openedMobile(at);
    expect((await read(runId)).progress?.refusedOtherAt).toBeNull();
    const when = at.deps.clock().toISOString();
    at.told.length = 0;
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_taken'));
    expect(at.told).toContain(`run ${runId}`);
    expect((await read(runId)).progress?.refusedOtherAt).toBe(when);
    at.told.length = 0;
    at.wait(5);
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_taken'));
    expect(at.told).toEqual([]);
    expect((await read(runId)).progress).toMatchObject({ state: 'opened', refusedOtherAt: when });
    await client.answer();
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_taken'));
  });
});

describe('Get Mobile ID by email', () => {
  beforeEach(async () => {
    at = await startMobile({ delivery: 'email' });
  });

  it('queues the mail with its order, without the ticket', async () => {
    const { runId, ticket } = await orderMobile(at);
    const [mail, ...others] = await activationMails(at, runId);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      personId: at.alice.id,
      to: 'alice@example.com',
      state: 'queued',
      attempts: 0,
      generation: 1,
      dueAt: at.deps.clock(),
      facts: {
        kind: 'activate mobile ID',
        givenName: 'Alice',
        validUntil: '2026-05-18T10:00:00.000Z',
        orderedBy: null,
      },
    });
    expect(JSON.stringify(mail)).not.toContain(ticket);
  });

  it('queues nothing before Next, and once however often that is chosen', async () => {
    const runId = await startedMobile(at);
    expect(await activationMails(at, runId)).toEqual([]);
    await Promise.all([next(runId, 0), next(runId, 0), next(runId, 0)]);
    expect(await activationMails(at, runId)).toHaveLength(1);
  });

  it('lasts as long as a link in an email', async () => {
    const { runId } = await orderMobile(at);
    expect(await read(runId)).toMatchObject({
      ordered: { delivery: 'email', email: 'alice@example.com', messageLifetimeSeconds: 86_400 },
      progress: { expiresAt: '2026-05-18T10:00:00.000Z' },
    });
    at.wait(86_399);
    expect((await read(runId)).state).toBe('running');
    at.wait(1);
    expect(await read(runId)).toMatchObject({ state: 'expired', endedWhy: null });
  });

  it('gives the ticket to the reader of the mailbox, never to a session', async () => {
    const { runId, ticket } = await orderMobile(at);
    await expect(readTicket(runId, at.alice.id, at.deps)).rejects.toEqual(refusal('not_allowed'));
    expect(JSON.stringify(await read(runId))).not.toContain(ticket);
  });
});
