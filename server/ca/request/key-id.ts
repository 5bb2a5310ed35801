import { hash } from 'node:crypto';
import { type Bytes, fromHex } from '../../../shared/bytes.ts';

/** 64 bits distinguish a few thousand listed keys from all others. */
export const KEY_ID_OCTETS = 8;

/**
 * How lists of compromised keys identify a public key: the first octets of the SHA-256 of its RSA modulus (null for all
 * other keys), whatever the exponent, or else of its SubjectPublicKeyInfo. Hex.
 */
export function keyId(subjectPublicKeyInfo: Bytes, modulus: bigint | null): string {
  const named = modulus === null ? subjectPublicKeyInfo : fromHex(modulus.toString(16));
  return hash('sha256', named, 'hex').slice(0, 2 * KEY_ID_OCTETS);
}
