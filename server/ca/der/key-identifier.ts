import { type Bytes, sha256 } from '../../../shared/bytes.ts';
import { bitStringOctets, readDer, readInside, TAG } from './read-der.ts';

/** RFC 7093 §2 method 1: the first 160 bits of the SHA-256 of the subjectPublicKey. */
export async function keyIdentifier(subjectPublicKeyInfo: Bytes): Promise<Bytes> {
  const [, subjectPublicKey] = readInside(readDer(subjectPublicKeyInfo, TAG.sequence));
  return (await sha256(bitStringOctets(subjectPublicKey))).slice(0, 20);
}
