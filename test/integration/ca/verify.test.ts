import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ca } from '../../../server/ca/ca.ts';
import { currentCrl } from '../../../server/ca/status/current-crl.ts';
import { revoke } from '../../../server/ca/status/revoke.ts';
import type { KeyAlgorithm, Purpose } from '../../../shared/certificate.ts';
import { toPem } from '../../../shared/pem.ts';
import { issue, makeCa } from '../../support/ca/make-ca.ts';
import { memoryCaStore } from '../../support/ca/memory-ca-store.ts';
import { filesFor, openssl, type Verdict } from '../../support/ca/openssl.ts';

/** openssl judges by its own clock, so this CA lives now. */
const NOW = new Date();
const EVERY: readonly KeyAlgorithm[] = ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'Ed25519'];

/** openssl checks S/MIME encryption for RSA only; a key agreement key can only be verified without a purpose. */
const CASES: ReadonlyArray<{ purpose: Purpose; algorithms: readonly KeyAlgorithm[]; asked: string; refused: string }> =
  [
    { purpose: 'authentication', algorithms: EVERY, asked: 'sslclient', refused: 'smimesign' },
    { purpose: 'signature', algorithms: EVERY, asked: 'smimesign', refused: 'sslclient' },
    { purpose: 'encryption', algorithms: ['RSA-2048', 'RSA-3072'], asked: 'smimeencrypt', refused: 'sslclient' },
    { purpose: 'encryption', algorithms: ['P-256', 'P-384'], asked: 'any', refused: 'smimeencrypt' },
  ];

describe('openssl verify', () => {
  let ca: Ca;
  const store = memoryCaStore();
  let files: Awaited<ReturnType<typeof filesFor>>;

  beforeAll(async () => {
    ca = await makeCa(NOW);
    files = await filesFor({
      'root.pem': toPem('CERTIFICATE', ca.root.certificate),
      'issuing.pem': toPem('CERTIFICATE', ca.issuing.certificate),
    });
  });
  afterAll(() => files[Symbol.asyncDispose]());

  async function verify(certificate: Uint8Array, ...more: readonly string[]): Promise<Verdict> {
    const crls = [await currentCrl(ca, 'root', store, NOW), await currentCrl(ca, 'issuing', store, NOW)];
    await using input = await filesFor({
      'crls.pem': crls.map(({ der }) => toPem('X509 CRL', der)).join(''),
      'certificate.pem': toPem('CERTIFICATE', certificate),
    });
    const trust = ['-CAfile', files.path('root.pem'), '-untrusted', files.path('issuing.pem')];
    const lists = ['-crl_check_all', '-CRLfile', input.path('crls.pem')];
    return await openssl(['verify', '-x509_strict', ...trust, ...lists, ...more, input.path('certificate.pem')]);
  }

  for (const { purpose, algorithms, asked, refused } of CASES) {
    it.each(algorithms)(`accepts ${purpose} with %s for ${asked} and not for ${refused}`, async (algorithm) => {
      const { certificate } = await issue(ca, store, NOW, { purpose, algorithm });
      expect(await verify(certificate, '-purpose', asked)).toMatchObject({ ok: true });
      const other = await verify(certificate, '-purpose', refused);
      expect(other.ok).toBe(false);
      expect(other.text).toMatch(/unsupported certificate purpose|unsuitable certificate purpose/);
    });
  }

  it('accepts a certificate under the explicit policy of its profile, and under no other', async () => {
    const { certificate } = await issue(ca, store, NOW, { purpose: 'signature' });
    const arc = '1.2.840.113556.1.8000.2554.26366.5717.43343.19235.48251.9201974.10358402';
    const under = (policy: string) => verify(certificate, '-policy_check', '-explicit_policy', '-policy', policy);
    expect(await under(`${arc}.2`)).toMatchObject({ ok: true });
    expect(await under(`${arc}.1`)).toMatchObject({ ok: false });
  });

  it('accepts the issuing CA', async () => {
    expect(await verify(ca.issuing.certificate)).toMatchObject({ ok: true });
  });

  it('refuses what was revoked at once, and continues to accept the rest', async () => {
    const [lost, kept] = [await issue(ca, store, NOW), await issue(ca, store, NOW)];
    expect(await verify(lost.certificate)).toMatchObject({ ok: true });
    await revoke(store, lost.serialNumber, 'keyCompromise', NOW);
    const verdict = await verify(lost.certificate);
    expect(verdict.ok).toBe(false);
    expect(verdict.text).toContain('certificate revoked');
    expect(await verify(kept.certificate)).toMatchObject({ ok: true });
  });

  it('refuses a certificate of another CA with the same names', async () => {
    const impostor = await makeCa(NOW);
    const { certificate } = await issue(impostor, memoryCaStore(), NOW);
    expect(await verify(certificate)).toMatchObject({ ok: false });
  });
});
