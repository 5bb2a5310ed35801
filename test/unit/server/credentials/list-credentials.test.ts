import { beforeEach, describe, expect, it } from 'vitest';
import { listCredentials } from '../../../../server/credentials/list-credentials.ts';
import { readCertificate } from '../../../../server/credentials/read-certificate.ts';
import { cancelRun } from '../../../../server/processes/self-service/cancel-run.ts';
import { issuedCard, makePerson, type Provisioning, startProvisioning } from '../../../support/provisioning.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});
const list = () => at.store.transaction((stores) => listCredentials(at.alice.id, at.deps.clock(), stores));
const read = (id: string, personId = at.alice.id) =>
  at.store.transaction((stores) => readCertificate(id, personId, at.deps.clock(), { stores, ca: at.deps.ca }));

describe('listCredentials', () => {
  it('says which run makes a registered one', async () => {
    const { runId } = await at.orderCard();
    expect(await list()).toMatchObject([{ state: 'registered', runId, validUntil: null, certificates: [] }]);
  });

  it('shows certificates as expired when their time has come, revoked ones as revoked', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    expect((await list())[0]?.certificates.map(({ state }) => state)).toEqual(['valid', 'valid']);
    at.wait(2 * 366 * 86_400);
    expect((await list())[0]?.certificates.map(({ state }) => state)).toEqual(['expired', 'expired']);
  });

  it('has nothing of other people', async () => {
    await issuedCard(at);
    const carol = makePerson('carol');
    expect(await at.store.transaction((stores) => listCredentials(carol.id, at.deps.clock(), stores))).toEqual([]);
  });
});

describe('readCertificate', () => {
  it('returns the chain up to the root', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    const [id = ''] = ((await list())[0]?.certificates ?? []).map((certificate) => certificate.id);
    const { chain, chainPem, pem, certificate } = await read(id);
    expect(certificate.subject).toContain('Alice Berg');
    expect(chain.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Issuing CA'),
      expect.stringContaining('Root CA'),
    ]);
    expect(chainPem.startsWith(pem)).toBe(true);
    expect(chainPem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  });

  it('keeps what was revoked with its order, for its owner only', async () => {
    const { runId } = await issuedCard(at);
    await cancelRun(runId, at.alice.id, at.deps);
    const stored = await at.store.transaction(({ certificates }) => certificates.ofPerson(at.alice.id));
    const [id = ''] = stored.map((certificate) => certificate.id);
    expect((await read(id)).certificate).toMatchObject({ state: 'revoked', credentialName: '' });
    await expect(read(id, crypto.randomUUID())).rejects.toMatchObject({ code: 'certificate_unknown' });
    await expect(read(crypto.randomUUID())).rejects.toMatchObject({ code: 'certificate_unknown' });
  });
});
