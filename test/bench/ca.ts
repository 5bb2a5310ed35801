import { createHash, generateKeyPairSync, randomBytes, sign as signBare } from 'node:crypto';
import { prepareCertificate } from '../../server/ca/issue/prepare-certificate.ts';
import { signCertificate } from '../../server/ca/issue/sign-certificate.ts';
import { openCa } from '../../server/ca/open/open-ca.ts';
import { currentCrl } from '../../server/ca/status/current-crl.ts';
import { revoke } from '../../server/ca/status/revoke.ts';
import { ALICE, makeKeys, publicKeyInfo } from '../support/ca/make-request.ts';
import { memoryCaStore } from '../support/ca/memory-ca-store.ts';
import { memoryKeys } from '../support/ca/memory-keys.ts';
import { type BenchRow, moreIsBetter } from './bench-row.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const CERTIFICATES = 400;
/** As many orders as a busy server handles at once. */
const AT_ONCE = 8;
const REVOKED = 10_000;

/** Certificates per second of the CA in process, compared with bare P-256 signatures, and a long revocation list. */
export async function benchCa(): Promise<BenchRow[]> {
  const now = new Date();
  const ca = await openCa({
    keys: memoryKeys(),
    pkiUrl: 'http://localhost:8080',
    clock: () => now,
    random: (length) => randomBytes(length),
    organization: { name: 'Example', country: null },
  });
  const subjectPublicKeyInfo = publicKeyInfo(makeKeys('P-256').publicKey);
  const order = {
    messageId: '0198f7a0-0000-7000-8000-000000000001',
    purpose: 'authentication',
    subject: ALICE,
    email: 'alice@example.com',
    subjectPublicKeyInfo,
    publicKeyHash: createHash('sha256').update(subjectPublicKeyInfo).digest('hex'),
    algorithm: 'P-256',
    notAfter: new Date(now.getTime() + 86_400_000),
  } as const;
  const issue = async () => signCertificate(ca, await prepareCertificate(ca, order, now));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tbs = (await prepareCertificate(ca, order, now)).tbsCertificate;

  // Alternating, so that other load on the machine affects all alike.
  const rates = { bare: [] as number[], alone: [] as number[], together: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await perSecond(CERTIFICATES * 10, 1, async () => signBare('sha256', tbs, privateKey)));
    rates.alone.push(await perSecond(CERTIFICATES, 1, issue));
    rates.together.push(await perSecond(CERTIFICATES, AT_ONCE, issue));
  }

  const store = memoryCaStore();
  for (let count = 0; count < REVOKED; count++) {
    const serialNumber = (0x40n * 256n ** 19n + BigInt(count)).toString(16);
    await store.intend({ ...order, serialNumber, publicKeyHash: serialNumber, tbsCertificate: tbs, intendedAt: now });
    await revoke(store, serialNumber, 'superseded', now);
  }
  const began = performance.now();
  await currentCrl(ca, 'issuing', store, now);
  const listed = performance.now() - began;

  const reference = { what: 'bare crypto.sign, P-256', value: median(rates.bare) };
  const unit = 'certificates/s';
  return [
    moreIsBetter({ what: 'CA: one after the other', value: median(rates.alone), unit, reference }),
    moreIsBetter({ what: `CA: ${AT_ONCE} at once`, value: median(rates.together), unit, reference }),
    { what: `CA: revocation list of ${REVOKED.toLocaleString('en-GB')} entries`, value: listed, unit: 'ms' },
  ];
}

async function perSecond(times: number, atOnce: number, work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < times / 10; warm++) await work();
  const began = performance.now();
  const lane = async () => {
    for (let done = 0; done < times / atOnce; done++) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return times / ((performance.now() - began) / 1000);
}
