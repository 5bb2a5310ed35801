import { createCipheriv, createDecipheriv } from 'node:crypto';
import { concat, utf8 } from '../../shared/bytes.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The only format so far; the first byte of the stored value. */
const FORMAT = 1;

/**
 * Encrypts the server half of a reset slot under a key outside the database: format ‖ iv ‖ AES-256-GCM ciphertext ‖
 * tag, bound to its credential.
 */
export function sealResetHalf(
  half: Uint8Array,
  credentialId: string,
  { sealKey, random }: { readonly sealKey: Uint8Array; readonly random: (length: number) => Uint8Array },
): Uint8Array {
  const iv = random(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(contextOf(credentialId));
  const sealed = concat(cipher.update(half), cipher.final());
  return concat(Uint8Array.of(FORMAT), iv, sealed, cipher.getAuthTag());
}

/** Throws an Error when it was changed, or sealed under another key or for another credential. */
export function openResetHalf(sealed: Uint8Array, credentialId: string, sealKey: Uint8Array): Uint8Array {
  if (sealed[0] !== FORMAT) throw new Error('The reset half is sealed in a format that is not known here');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const opener = createDecipheriv('aes-256-gcm', sealKey, iv).setAAD(contextOf(credentialId));
  opener.setAuthTag(sealed.subarray(-TAG_BYTES));
  return concat(opener.update(sealed.subarray(1 + IV_BYTES, -TAG_BYTES)), opener.final());
}

function contextOf(credentialId: string): Uint8Array {
  return utf8(`chipless-reset-half:${FORMAT}\0${credentialId}`);
}
