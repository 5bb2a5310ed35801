import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunStore, StoredRun } from '../../../../../server/processes/engine/run-store.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { type LockReason, lockMobileId } from '../../../../../server/processes/life-cycle/lock-mobile-id.ts';
import { listOpenRuns } from '../../../../../server/processes/self-service/list-open-runs.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { Credential } from '../../../../../shared/wire/credential.ts';
import { Run } from '../../../../../shared/wire/run.ts';
import { activeMobile, openedMobile, queuedFacts, startMobile } from '../../../../support/mobile-id.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startMobile();
});

const lock = (id: string, reason: LockReason = 'new phone', who = at.alice.id) =>
  lockMobileId({ id, reason }, who, at.deps);

/** Locks, and returns the ids of the runs that this recorded: nothing lists finished ones. */
async function recordedRuns(id: string): Promise<string[]> {
  const { store } = at;
  const ids: string[] = [];
  const insert = async (run: StoredRun, runs: RunStore): Promise<void> => {
    ids.push(run.id);
    await runs.insert(run);
  };
  const watched: Store = {
    ...store,
    transaction: (work) =>
      store.transaction((stores) => {
        const { runs } = stores;
        return work({ ...stores, runs: { ...runs, insert: (run) => insert(run, runs) } });
      }),
  };
  await lockMobileId({ id, reason: 'new phone' }, at.alice.id, { ...at.deps, store: watched });
  return ids;
}

describe('locking', () => {
  it.each([
    ['new phone', 'superseded'],
    ['lost or stolen', 'keyCompromise'],
  ] as const)('for the reason %s revokes as %s', async (reason, revocationReason) => {
    const { credentialId } = await activeMobile(at);
    const now = at.deps.clock().toISOString();
    at.told.length = 0;
    const locked = await lock(credentialId, reason);
    expect(v.parse(Credential, locked)).toEqual(locked);
    expect(locked).toMatchObject({
      id: credentialId,
      kind: 'mobile ID',
      state: 'locked',
      lockedAt: now,
      lockedReason: `by its holder: ${reason}`,
      certificates: [{ state: 'revoked', revokedAt: now, revocationReason }],
    });
    expect(at.told).toEqual(['credentials']);
    const entries = await at.store.transaction(({ ca }) =>
      Promise.all(locked.certificates.map(({ serialNumber }) => ca.bySerialNumber(serialNumber))),
    );
    expect(entries).toMatchObject([{ state: 'revoked', reason: revocationReason }]);
    expect(await at.deviations()).toEqual([]);
  });

  it('is recorded as a finished run that its owner can read', async () => {
    const { credentialId } = await activeMobile(at);
    const [runId = ''] = await recordedRuns(credentialId);
    const run = await readRun(runId, at.alice.id, at.deps);
    expect(v.parse(Run, run)).toEqual(run);
    expect(run).toMatchObject({
      process: 'MobileIDSelfServiceProcLock',
      title: 'Lock mobile ID',
      state: 'finished',
      step: 1,
      ready: false,
      credentialId,
      progress: null,
      endedWhy: null,
    });
    expect(await listOpenRuns(at.alice.id, at.deps)).toEqual([]);
  });

  it('is reported by mail, once and whatever the options say', async () => {
    const { credentialId } = await activeMobile(at);
    await lock(credentialId, 'lost or stolen');
    await lock(credentialId, 'lost or stolen');
    const told = (await queuedFacts(at)).filter(({ kind }) => kind === 'credential locked');
    expect(told).toMatchObject([
      { kind: 'credential locked', credential: 'mobile ID', why: 'lost or stolen', at: at.deps.clock().toISOString() },
    ]);
  });

  it('changes nothing when it is done again, or five times at once', async () => {
    const { credentialId } = await activeMobile(at);
    const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => lock(credentialId, 'lost or stolen')));
    for (const other of others) expect(other).toEqual(first);
    at.wait(60);
    expect(await lock(credentialId, 'new phone')).toEqual(first);
    expect(await recordedRuns(credentialId)).toEqual([]);
  });

  it("does not know another person's, an unknown one, or a card", async () => {
    const { credentialId } = await activeMobile(at);
    const carol = makePerson('carol');
    await at.store.transaction(({ people }) => people.insert(carol, null));
    await expect(lock(credentialId, 'new phone', carol.id)).rejects.toEqual(refusal('credential_unknown'));
    await expect(lock(crypto.randomUUID())).rejects.toEqual(refusal('credential_unknown'));
    at = await startProvisioning();
    const { client, issued } = await issuedCard(at);
    await client.confirm();
    await expect(lock(issued.credentialId)).rejects.toEqual(refusal('credential_unknown'));
  });

  it.each(['registered', 'inactive'] as const)('is refused while it is %s', async (state) => {
    const { order } = await openedMobile(at);
    const id = await at.store.transaction(async ({ messages, credentials }) => {
      const message = await messages.byId(order.messageId);
      await credentials.update(message?.credentialId ?? '', ['registered'], { state });
      return message?.credentialId ?? '';
    });
    await expect(lock(id)).rejects.toEqual(refusal('credential_not_active'));
  });

  it('destroys the server half of the reset slot', async () => {
    const { credentialId } = await activeMobile(at);
    const sealed = () =>
      at.store.transaction(async ({ credentials }) => (await credentials.byId(credentialId))?.resetHalfSealed);
    expect(await sealed()).toBeInstanceOf(Uint8Array);
    await lock(credentialId);
    expect(await sealed()).toBeNull();
  });
});
