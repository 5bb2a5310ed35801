import { beforeEach, describe, expect, it } from 'vitest';
import { lastRequestAt } from '../../../../../server/ca/cut-by-ca.ts';
import { readTicket } from '../../../../../server/processes/engine/read-ticket.ts';
import { newCode } from '../../../../../server/processes/self-service/new-code.ts';
import { nextStep } from '../../../../../server/processes/self-service/next-step.ts';
import { startRun } from '../../../../../server/processes/self-service/start-run.ts';
import { defaultOptions } from '../../../../support/default-options.ts';
import { queuedFacts } from '../../../../support/mobile-id.ts';
import { MOBILE, PROCESS, type Provisioning, startProvisioning, testClient } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

const DAY = 86_400;

describe('orders near the end of the CA', () => {
  let at: Provisioning;
  const start = (process = PROCESS) => startRun(process, at.alice.id, at.deps);
  const waitUntilDaysBefore = (days: number) =>
    at.wait((at.deps.ca.issuing.notAfter.getTime() - at.deps.clock().getTime()) / 1000 - days * DAY);

  beforeEach(async () => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        notify: 'both',
        messageLifetimeSeconds: 5 * DAY,
      }),
    });
  });

  it('says on page, in mail and log that an order of two years lasts 33 days', async () => {
    waitUntilDaysBefore(33);
    const { runId, ticket } = await at.orderCard();
    const cutAt = at.deps.ca.issuing.notAfter.toISOString();
    expect(at.logged).toEqual([expect.stringContaining('is cut')]);
    const client = testClient(at.deps);
    await client.open(ticket);
    expect((await client.answer()).validUntil).toBe(cutAt);
    await client.confirm();
    expect(await nextStep({ id: runId, step: 1 }, at.alice.id, at.deps)).toMatchObject({ ordered: { cutAt } });
    expect(await queuedFacts(at)).toMatchObject([{ kind: 'credential active', cutAt }]);
  });

  it('says nothing where the whole time is left', async () => {
    expect((await start()).ordered.cutAt).toBeNull();
    expect(at.logged).toEqual([]);
  });

  it.each([1.99, 1, 0, -1])('starts nothing %s days before the end', async (days) => {
    waitUntilDaysBefore(days);
    await expect(start()).rejects.toEqual(refusal('ca_ending'));
    await expect(start(MOBILE)).rejects.toEqual(refusal('ca_ending'));
    expect(await at.store.transaction(({ runs }) => runs.running(at.alice.id))).toEqual([]);
  });

  it('gives no order longer than a request of it can become a certificate of a day', async () => {
    waitUntilDaysBefore(2);
    const { runId } = await at.orderCard();
    const expires = lastRequestAt(at.deps.ca).toISOString();
    at.wait(3_600);
    expect((await newCode(runId, at.alice.id, at.deps)).progress?.expiresAt).toBe(expires);
    // Opened at its last second, it is still issued.
    at.wait(DAY - 3_601);
    const client = testClient(at.deps);
    await client.open(await readTicket(runId, at.alice.id, at.deps));
    expect((await client.answer()).certificates).not.toEqual([]);
  });
});
