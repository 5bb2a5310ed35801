import { hashToken } from '../sessions/make-token.ts';

/** Without 0, O, 1, I and L: read from one screen, typed into another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/**
 * The code that goes with a set-up link, 39 bits in two groups of four letters, and its hash (hex). The link stays in
 * the browser's history, and wherever that is synchronised; the code does not.
 */
export function makeSetupCode(): { code: string; codeHash: string } {
  const drawn = crypto.getRandomValues(new Uint32Array(LENGTH));
  const letters = Array.from(drawn, (number) => LETTERS[number % LETTERS.length]).join('');
  return { code: `${letters.slice(0, 4)}-${letters.slice(4)}`, codeHash: hashSetupCode(letters) };
}

/** Lower case, spaces and dashes make no difference: people type them. */
export function hashSetupCode(typed: string): string {
  return hashToken(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
