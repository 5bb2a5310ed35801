import { beforeEach, describe, expect, it } from 'vitest';
import { confirmMessage } from '../../../../../server/processes/client/confirm-message.ts';
import { readMessageStatus } from '../../../../../server/processes/client/read-message-status.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { toBase64 } from '../../../../../shared/bytes.ts';
import { type KeyAlgorithm, PURPOSES } from '../../../../../shared/certificate.ts';
import { defaultOptions } from '../../../../support/default-options.ts';
import { issuedCard, openedCard, type Provisioning, startProvisioning } from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

describe('confirming', () => {
  it.each(['authentication', 'signature'] as const)('takes the signature of the %s key', async (purpose) => {
    const { client, issued } = await issuedCard(at);
    const confirmed = { credentialId: issued.credentialId, credentialState: 'active' };
    expect(await client.confirm(purpose)).toEqual(confirmed);
    expect(await client.confirm(purpose)).toEqual(confirmed);
    const stored = await at.store.transaction(({ credentials }) => credentials.byId(issued.credentialId));
    expect(stored).toMatchObject({
      state: 'active',
      deviceName: 'Chromium',
      clientSecretHash: client.secretHash,
      validUntil: new Date(issued.validUntil),
    });
    expect(await at.deviations()).toEqual([]);
  });

  it.each<[KeyAlgorithm, KeyAlgorithm]>([
    ['P-384', 'Ed25519'],
    ['Ed25519', 'P-384'],
    ['RSA-2048', 'RSA-2048'],
    ['ML-DSA-65', 'ML-DSA-65'],
  ])('takes the signatures of %s and %s keys', async (authentication, signature) => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        keyAlgorithms: { authentication, signature, encryption: 'P-256' },
      }),
    });
    for (const purpose of ['authentication', 'signature'] as const) {
      const { client } = await issuedCard(at);
      expect(await client.confirm(purpose)).toMatchObject({ credentialState: 'active' });
    }
  });

  it('refuses the encryption key, which signs nothing but its request', async () => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        certificates: { authentication: true, signature: true, encryption: true },
      }),
    });
    const { client, issued } = await issuedCard(at);
    expect(issued.certificates.map(({ purpose }) => purpose)).toEqual(PURPOSES);
    await expect(client.confirm('encryption')).rejects.toEqual(refusal('confirm_signature_wrong'));
    await expect(client.confirm()).rejects.toEqual(refusal('message_failed'));
  });

  it.each(['P-256', 'RSA-2048'] as const)('takes the %s encryption key where there is no other', async (encryption) => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        certificates: { authentication: false, signature: false, encryption: true },
        keyAlgorithms: { authentication: 'P-256', signature: 'P-256', encryption },
      }),
    });
    const { client } = await issuedCard(at);
    expect(await client.confirm('encryption')).toMatchObject({ credentialState: 'active' });
  });

  it.each([0, 1, 63, 64, 65, 384])(
    'ends the order and revokes at once for %i bytes that no key signed',
    async (length) => {
      const { client, runId, issued } = await issuedCard(at);
      const confirmation = { purpose: 'signature', signature: toBase64(new Uint8Array(length).fill(1)) } as const;
      const attempt = confirmMessage(confirmation, client.by(), at.deps);
      await expect(attempt).rejects.toEqual(refusal('confirm_signature_wrong'));
      await expect(client.confirm()).rejects.toEqual(refusal('message_failed'));
      expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('failed');
      const stored = await at.store.transaction(({ certificates }) => certificates.ofCredential(issued.credentialId));
      expect(new Set(stored.map((certificate) => certificate.state))).toEqual(new Set(['revoked']));
      const { state } = await readMessageStatus(client.by(), at.deps);
      expect(state).toBe('failed');
      expect(await at.deviations()).toEqual([]);
    },
  );

  it('takes a late wrong confirmation of what is confirmed as said already', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    const late = confirmMessage({ purpose: 'signature', signature: '' }, client.by(), at.deps);
    expect(await late).toMatchObject({ credentialState: 'active' });
  });

  it('refuses a signature for another origin', async () => {
    const { client } = await issuedCard(at);
    at = { ...at, deps: { ...at.deps, publicOrigin: 'https://evil.example' } };
    const { client: there, order } = await openedCard(at);
    await there.answer();
    await expect(there.confirm()).rejects.toEqual(refusal('confirm_signature_wrong'));
    expect(order.messageId).not.toBe(client.by().messageId);
  });

  it('is refused before the answer, and by another client', async () => {
    const { client } = await openedCard(at);
    await expect(client.confirm()).rejects.toEqual(refusal('message_unanswered'));
    const { client: other } = await issuedCard(at);
    const stranger = { ...other.by(), secretHash: client.secretHash };
    const attempt = confirmMessage({ purpose: 'signature', signature: '' }, stranger, at.deps);
    await expect(attempt).rejects.toEqual(refusal('client_unauthorized'));
    expect(await other.confirm()).toMatchObject({ credentialState: 'active' });
  });

  it('lets one of two orders win where one card is the limit', async () => {
    at = await startProvisioning({
      options: (person) => ({ ...defaultOptions('virtual smart card', person), activeLimit: 1 }),
    });
    const [first, second] = [await issuedCard(at), await issuedCard(at)];
    const results = await Promise.allSettled([first.client.confirm(), second.client.confirm()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toEqual(refusal('process_limit_reached'));
    const ends = [first, second].map(async ({ runId }) => {
      const { state, endedWhy } = await readRun(runId, at.alice.id, at.deps);
      return `${state}, ${endedWhy}`;
    });
    expect((await Promise.all(ends)).sort()).toEqual(['failed, limit reached', 'running, null']);
    expect(await at.deviations()).toEqual([]);
  });
});
