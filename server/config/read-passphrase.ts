import { readText } from './read-text.ts';
import { Refusal } from './refusal.ts';

const SHORTEST = 16;
/** Bytes: OpenSSL encrypts a key under a longer passphrase, and then cannot open it again (its PEM_BUFSIZE is 1024). */
const LONGEST = 1000;

/** A passphrase in a file, without its line end. Throws Refusal. */
export function readPassphrase(path: string): string {
  const passphrase = readText(path).replace(/\r?\n$/, '');
  if (passphrase.length < SHORTEST) throw new Refusal(`names a file with fewer than ${SHORTEST} characters: ${path}`);
  if (Buffer.byteLength(passphrase) > LONGEST)
    throw new Refusal(`names a file with more than ${LONGEST} bytes: ${path}`);
  return passphrase;
}
