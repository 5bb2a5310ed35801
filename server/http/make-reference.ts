/** No 0, O, 1, I, L or U: read over the phone, the letters stay what they are. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters like 7F3K-22, by which the help desk finds a line in the log. Not a secret. */
export function makeReference(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(6));
  const text = [...drawn].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
