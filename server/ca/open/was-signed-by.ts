import { createPublicKey, verify } from 'node:crypto';
import type { Signer } from '../ca.ts';
import { bitStringOctets, expectTag, readDer, readInside, TAG } from '../der/read-der.ts';

const HASH = { 'P-256': 'sha256', 'P-384': 'sha384' } as const;

/** Whether this Certificate or CertificateList, DER, has a valid signature by that authority. */
export function wasSignedBy(
  { curve, subjectPublicKeyInfo }: Pick<Signer, 'curve' | 'subjectPublicKeyInfo'>,
  der: Uint8Array,
): boolean {
  const [signed, , signature] = readInside(readDer(new Uint8Array(der), TAG.sequence));
  const key = createPublicKey({ key: Buffer.from(subjectPublicKeyInfo), format: 'der', type: 'spki' });
  return verify(HASH[curve], expectTag(signed, TAG.sequence).whole, key, bitStringOctets(signature));
}
