import { createHash } from 'node:crypto';

/** The 16 bytes by which Chromium identifies the holder of this public key (SubjectPublicKeyInfo, DER). */
export function extensionIdBytes(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** The same as Chromium writes them: 32 letters from a to p. */
export function extensionId(publicKey: Uint8Array): string {
  const hex = extensionIdBytes(publicKey).toString('hex');
  return hex.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
