import { createHash, type KeyObject } from 'node:crypto';

/** 64 bits distinguish a few thousand listed keys from all others. */
export const KEY_ID_OCTETS = 8;

/**
 * How lists of compromised keys identify a public key: the first octets of the SHA-256 of its RSA modulus, whatever the
 * exponent, or else of its SubjectPublicKeyInfo. Hex.
 */
export function keyId(key: KeyObject): string {
  const { kty, n } = key.export({ format: 'jwk' });
  const named =
    kty === 'RSA' && n !== undefined ? Buffer.from(n, 'base64url') : key.export({ format: 'der', type: 'spki' });
  return createHash('sha256')
    .update(named)
    .digest('hex')
    .slice(0, 2 * KEY_ID_OCTETS);
}
