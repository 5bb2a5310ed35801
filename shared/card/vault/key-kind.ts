import type { KeyAlgorithm, Purpose } from '../../certificate.ts';

interface OnlySigning {
  readonly name: 'Ed25519' | 'ML-DSA-65';
}

/** The only usage of a key that is handed out. */
export type KeyUse = 'sign' | 'deriveBits' | 'decrypt';

/** What the key of a purpose is for. */
export function useOf(purpose: Purpose, algorithm: KeyAlgorithm): KeyUse {
  if (purpose !== 'encryption') return 'sign';
  return isEllipticCurve(algorithm) ? 'deriveBits' : 'decrypt';
}

/** Ed25519 and ML-DSA-65 keys only sign. */
export function fits(purpose: Purpose, algorithm: KeyAlgorithm): boolean {
  return purpose !== 'encryption' || !onlySigns(algorithm);
}

/** How WebCrypto makes the key: always as one that signs, because each must sign its certificate request. */
export function generation(algorithm: KeyAlgorithm): EcKeyGenParams | RsaHashedKeyGenParams | OnlySigning {
  if (onlySigns(algorithm)) return { name: algorithm };
  if (isEllipticCurve(algorithm)) return { name: 'ECDSA', namedCurve: algorithm };
  const modulusLength = Number(algorithm.slice('RSA-'.length));
  return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength, publicExponent: Uint8Array.of(1, 0, 1) };
}

/** How WebCrypto imports the same key for one use. */
export function importing(
  algorithm: KeyAlgorithm,
  use: KeyUse,
): EcKeyImportParams | RsaHashedImportParams | OnlySigning {
  if (onlySigns(algorithm)) return { name: algorithm };
  if (isEllipticCurve(algorithm)) return { name: use === 'sign' ? 'ECDSA' : 'ECDH', namedCurve: algorithm };
  return { name: use === 'sign' ? 'RSASSA-PKCS1-v1_5' : 'RSA-OAEP', hash: 'SHA-256' };
}

/** WebCrypto's names for these are ours. Browsers have them since 2025 or later. */
export function onlySigns(algorithm: KeyAlgorithm): algorithm is OnlySigning['name'] {
  return algorithm === 'Ed25519' || algorithm === 'ML-DSA-65';
}

function isEllipticCurve(algorithm: KeyAlgorithm): algorithm is 'P-256' | 'P-384' {
  return algorithm === 'P-256' || algorithm === 'P-384';
}
