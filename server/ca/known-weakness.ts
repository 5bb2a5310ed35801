import { checkPrime, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { fromBase64, toHex } from '../../shared/bytes.ts';
import { KEY_ID_OCTETS, keyId } from './key-id.ts';
import { PUBLISHED_KEYS } from './published-keys.ts';

const isPrime: (candidate: Buffer) => Promise<boolean> = promisify(checkPrime);

/**
 * Says what is known against a key beyond its own numbers; null = nothing. A published key is one of a list; a prime
 * modulus can be undone by anybody. Not on the main thread: the test of 4096 bits takes longer than others may wait.
 */
export async function knownWeakness(key: KeyObject): Promise<string | null> {
  if (PUBLISHED.has(keyId(key))) return 'its private half is published, as that of an example';
  const { n } = key.export({ format: 'jwk' });
  if (n !== undefined && (await isPrimeInTurn(Buffer.from(n, 'base64url')))) return 'the modulus is a prime';
  return null;
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time: a real prime keeps a thread of the pool for seconds, and there are four for everything. */
function isPrimeInTurn(modulus: Buffer): Promise<boolean> {
  const tested = last.then(() => isPrime(modulus));
  last = tested.catch(() => undefined);
  return tested;
}

const PUBLISHED: ReadonlySet<string> = readIds(PUBLISHED_KEYS);

function readIds(packed: string): ReadonlySet<string> {
  const octets = fromBase64(packed);
  const ids = new Set<string>();
  for (let at = 0; at < octets.length; at += KEY_ID_OCTETS) ids.add(toHex(octets.subarray(at, at + KEY_ID_OCTETS)));
  return ids;
}
