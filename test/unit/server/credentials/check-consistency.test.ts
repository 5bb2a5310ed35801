import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../../../server/processes/engine/store.ts';
import { issuedCard, openedCard, type Provisioning, startProvisioning } from '../../../support/provisioning.ts';

let at: Provisioning;
let credentialId: string;
beforeEach(async () => {
  at = await startProvisioning();
});

const tamper = (work: (stores: Stores) => Promise<unknown>) => at.store.transaction(work);
const revocation = () => ({ at: at.deps.clock(), reason: 'unspecified' }) as const;

async function activeCard(): Promise<void> {
  const { client, issued } = await issuedCard(at);
  await client.confirm();
  ({ credentialId } = issued);
  expect(await at.deviations()).toEqual([]);
}

describe('checkConsistency', () => {
  it('has nothing to say of orders on their way', async () => {
    await at.orderCard();
    await openedCard(at);
    await issuedCard(at);
    expect(await at.deviations()).toEqual([]);
  });

  it.each<[string, (stores: Stores) => Promise<unknown>, RegExp]>([
    [
      'revoked here and valid in the CA',
      ({ certificates }) => certificates.changeStates(credentialId, ['valid'], 'revoked', revocation()),
      /is revoked here and valid in the CA/,
    ],
    [
      'valid here and revoked in the CA',
      async ({ ca, certificates }) => {
        for (const { serialNumber } of await certificates.ofCredential(credentialId)) {
          await ca.revoke(serialNumber, 'keyCompromise', at.deps.clock());
        }
      },
      /is valid here and revoked in the CA/,
    ],
    [
      'on hold here alone',
      ({ certificates }) => certificates.changeStates(credentialId, ['valid'], 'on hold', null),
      /is on hold here and valid in the CA/,
    ],
    [
      'valid on a locked card',
      ({ credentials }) => credentials.update(credentialId, ['active'], { state: 'locked' }),
      /is valid while its credential is locked/,
    ],
    [
      'issued on an active card',
      ({ certificates }) => certificates.changeStates(credentialId, ['valid'], 'issued', null),
      /is issued while its credential is active/,
    ],
  ])('finds what is %s', async (_, work, sentence) => {
    await activeCard();
    await tamper(work);
    expect(await at.deviations()).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });

  it('finds a registered credential whose run has ended, and what was left valid in the CA', async () => {
    const { runId, order } = await issuedCard(at);
    await tamper(async ({ runs, messages }) => {
      const run = await runs.byId(runId);
      if (run === null) throw new TypeError('it was just made');
      await runs.replace(run, { ...run, state: 'cancelled', endedAt: at.deps.clock(), version: run.version + 1 });
      await messages.update(order.messageId, ['issued'], null, { state: 'cancelled' });
    });
    const deviations = await at.deviations();
    expect(deviations).toContainEqual(expect.stringMatching(/^credential .* is registered without a run$/));
    expect(deviations).toContainEqual(expect.stringMatching(/is valid in the CA while its order is cancelled$/));
  });

  it('finds what is overdue', async () => {
    await issuedCard(at);
    at.wait(600);
    expect(await at.deviations()).toContainEqual(expect.stringMatching(/while its order is overdue$/));
  });
});
