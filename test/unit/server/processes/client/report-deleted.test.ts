import { beforeEach, describe, expect, it } from 'vitest';
import { reportDeleted } from '../../../../../server/processes/client/report-deleted.ts';
import { queuedFacts } from '../../../../support/mobile-id.ts';
import { issuedCard, type Provisioning, startProvisioning, strangeHash } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

describe('an order that is deleted before its card is confirmed', () => {
  it('is cancelled, and leaves nothing', async () => {
    const { client, issued, runId } = await issuedCard(at);
    expect(await reportDeleted(client.by(), at.deps)).toBeNull();
    const left = await at.store.transaction(async ({ runs, credentials, certificates }) => ({
      run: (await runs.byId(runId))?.state,
      credential: await credentials.byId(issued.credentialId),
      revoked: (await certificates.ofCredential(issued.credentialId)).map(({ state }) => state),
    }));
    expect(left).toMatchObject({ run: 'cancelled' });
    expect(left.credential?.state ?? 'none').not.toBe('active');
    await expect(reportDeleted(client.by(), at.deps)).rejects.toEqual(refusal('message_cancelled'));
    await expect(client.confirm()).rejects.toEqual(refusal('message_cancelled'));
    expect(await at.deviations()).toEqual([]);
    const told = await at.store.transaction(({ audit }) => audit.following(0, 50));
    // A client has no session: no person was authenticated.
    expect(told).toContainEqual(
      expect.objectContaining({
        ...{ what: 'order.cancelled', by: null },
        facts: expect.objectContaining({ reason: 'deleted by its holder' }),
      }),
    );
  });
});

describe('a deleted card', () => {
  it('is locked, and a repetition changes nothing', async () => {
    const { client, issued } = await issuedCard(at);
    await client.confirm();
    expect(await reportDeleted(client.by(), at.deps)).toBe('locked');
    const read = () =>
      at.store.transaction(async ({ credentials, certificates, ca }) => ({
        credential: await credentials.byId(issued.credentialId),
        certificates: await certificates.ofCredential(issued.credentialId),
        sequence: await ca.revocationSequence(),
      }));
    const once = await read();
    expect(once.certificates.map(({ revocationReason }) => revocationReason)).toEqual(
      Array(2).fill('cessationOfOperation'),
    );
    at.wait(60);
    expect(await reportDeleted(client.by(), at.deps)).toBe('locked');
    expect(await read()).toEqual(once);
    const told = (await queuedFacts(at)).filter(({ kind }) => kind === 'credential locked');
    expect(told).toMatchObject([{ credential: 'virtual smart card', why: 'deleted' }]);
    expect(await client.confirm()).toMatchObject({ credentialState: 'locked' });
    expect(await at.deviations()).toEqual([]);
  });

  it('cannot be opened by the half of its reset slot that the server had', async () => {
    const { client, issued } = await issuedCard(at);
    await client.confirm();
    const half = () =>
      at.store.transaction(async ({ credentials }) => (await credentials.byId(issued.credentialId))?.resetHalfSealed);
    expect(await half()).toHaveLength(61);
    await reportDeleted(client.by(), at.deps);
    expect(await half()).toBeNull();
  });

  it('can be reported by its own client only', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    const stranger = { ...client.by(), secretHash: strangeHash() };
    await expect(reportDeleted(stranger, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
  });
});
