import { hash } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';
import { bitStringOctets, readDer, readInside, TAG } from './read-der.ts';

/** RFC 7093 §2 method 1: the first 160 bits of the SHA-256 of the subjectPublicKey. */
export function keyIdentifier(subjectPublicKeyInfo: Bytes): Bytes {
  const [, subjectPublicKey] = readInside(readDer(subjectPublicKeyInfo, TAG.sequence));
  // Synchronous: WebCrypto would wait for a thread, which costs more than the hash.
  return new Uint8Array(hash('sha256', bitStringOctets(subjectPublicKey), 'buffer').subarray(0, 20));
}
