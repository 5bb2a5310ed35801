import { randomBytes } from 'node:crypto';
import type { Ca } from '../../../server/ca/ca.ts';
import type { CaStore } from '../../../server/ca/ca-store.ts';
import { type CertificateOrder, prepareCertificate } from '../../../server/ca/issue/prepare-certificate.ts';
import { signCertificate } from '../../../server/ca/issue/sign-certificate.ts';
import { type CaSurroundings, openCa } from '../../../server/ca/open/open-ca.ts';
import { checkRequest } from '../../../server/ca/request/check-request.ts';
import { ALICE, makeKeys, makeRequest, NONCE } from './make-request.ts';
import { memoryKeys } from './memory-keys.ts';

export const PKI_URL = 'http://pki.example.com';

/** A CA made at `now`, in memory; a CA that is in `keys` already keeps its names. */
export function makeCa(
  now: Date,
  keys = memoryKeys(),
  organization: CaSurroundings['organization'] = { name: 'Example', country: null },
): Promise<Ca> {
  return openCa({
    keys,
    pkiUrl: PKI_URL,
    clock: () => now,
    random: (length) => randomBytes(length),
    organization,
  });
}

/** From a certificate request to a stored certificate, as the processes do; anything of the order may be different. */
export async function issue(
  ca: Ca,
  store: CaStore,
  now: Date,
  order: Partial<CertificateOrder> = {},
): Promise<{ serialNumber: string; certificate: Uint8Array }> {
  const { algorithm = 'P-256', purpose = 'authentication', subject = ALICE } = order;
  const request = makeRequest({ keys: makeKeys(algorithm), subject });
  const checked = await checkRequest(request, { nonce: NONCE, subject, algorithms: [algorithm], purpose });
  const intent = await prepareCertificate(
    ca,
    {
      messageId: '0198f7a0-0000-7000-8000-000000000001',
      purpose,
      subject,
      email: 'alice@example.com',
      notAfter: new Date(now.getTime() + 2 * 365 * 86_400_000),
      ...checked,
      ...order,
    },
    now,
  );
  await store.intend(intent);
  const certificate = await signCertificate(ca, intent);
  await store.complete(intent.serialNumber, certificate);
  return { serialNumber: intent.serialNumber, certificate };
}
