/** 32 letters and digits; those that look like others (I, L, O, U) are left out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Seven characters like 7F3K-22 by which the help desk finds a run, or a line in the log; short enough to be read out
 * on the phone. Not a secret, and not guaranteed to be unique.
 */
export function makeReference({ random }: { readonly random: (length: number) => Uint8Array }): string {
  const text = [...random(6)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
