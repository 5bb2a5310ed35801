import { type Bytes, fromBase64, toHex } from '../../../shared/bytes.ts';
import { isPrime } from './is-prime.ts';
import { KEY_ID_OCTETS, keyId } from './key-id.ts';
import { PUBLISHED_KEYS } from './published-keys.ts';

/**
 * A weakness of a key that its numbers alone do not show; null = none. A published key is on a list; anybody can
 * compute the private key of a prime modulus. `modulus` null: it is no RSA key. Throws AppError `server_busy` when too
 * many moduli wait to be tested.
 */
export async function knownWeakness(subjectPublicKeyInfo: Bytes, modulus: bigint | null): Promise<string | null> {
  if (PUBLISHED.has(keyId(subjectPublicKeyInfo, modulus)))
    return 'its private half is published, as that of an example';
  if (modulus !== null && (await isPrime(modulus))) return 'the modulus is a prime';
  return null;
}

const PUBLISHED: ReadonlySet<string> = readIds(PUBLISHED_KEYS);

function readIds(packed: string): ReadonlySet<string> {
  const octets = fromBase64(packed);
  const ids = new Set<string>();
  for (let at = 0; at < octets.length; at += KEY_ID_OCTETS) ids.add(toHex(octets.subarray(at, at + KEY_ID_OCTETS)));
  return ids;
}
