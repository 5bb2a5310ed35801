import { beforeEach, describe, expect, it } from 'vitest';
import { readCertificate } from '../../../../server/credentials/read-certificate.ts';
import { cancelRun } from '../../../../server/processes/self-service/cancel-run.ts';
import { issuedCard, type Provisioning, startProvisioning } from '../../../support/provisioning.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});
const list = () => at.store.transaction((stores) => stores.certificates.ofPerson(at.alice.id));
const read = (id: string, personId = at.alice.id) =>
  at.store.transaction((stores) => readCertificate(id, personId, at.deps.clock(), { stores, ca: at.deps.ca }));

describe('readCertificate', () => {
  it('returns the chain up to the root', async () => {
    const { client } = await issuedCard(at);
    await client.confirm();
    const [id = ''] = (await list()).map((certificate) => certificate.id);
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
