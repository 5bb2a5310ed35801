import type { KeyObject } from 'node:crypto';
import { fromBase64, fromBase64url, toHex } from '../../../shared/bytes.ts';
import { isPrime } from './is-prime.ts';
import { KEY_ID_OCTETS, keyId } from './key-id.ts';
import { PUBLISHED_KEYS } from './published-keys.ts';

/**
 * A weakness of a key that its numbers alone do not show; null = none. A published key is on a list; anybody can
 * compute the private key of a prime modulus. Throws AppError `server_busy` when too many moduli wait to be tested.
 */
export async function knownWeakness(key: KeyObject): Promise<string | null> {
  if (PUBLISHED.has(keyId(key))) return 'its private half is published, as that of an example';
  if (key.asymmetricKeyType !== 'rsa') return null;
  const { n } = key.export({ format: 'jwk' });
  if (n !== undefined && (await isPrime(BigInt(`0x${toHex(fromBase64url(n))}`)))) return 'the modulus is a prime';
  return null;
}

const PUBLISHED: ReadonlySet<string> = readIds(PUBLISHED_KEYS);

function readIds(packed: string): ReadonlySet<string> {
  const octets = fromBase64(packed);
  const ids = new Set<string>();
  for (let at = 0; at < octets.length; at += KEY_ID_OCTETS) ids.add(toHex(octets.subarray(at, at + KEY_ID_OCTETS)));
  return ids;
}
