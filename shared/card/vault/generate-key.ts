import type { KeyAlgorithm, Purpose } from '../../certificate.ts';
import { AppError } from '../../errors.ts';
import type { WrappedKey } from '../record.ts';
import { fits, generation } from './key-kind.ts';
import { gcm, newIv } from './seal.ts';
import { privateKeyPlace } from './unwrap-private-key.ts';

/**
 * Makes a key pair and keeps the private key only as wrapped under `master` (a key for `wrapKey`): the extractable one
 * does not leave this call. Takes the first of `algorithms` that fits the purpose and that this browser can make;
 * AppError `key_unsupported` when there is none.
 */
export async function generateKey(
  ordered: { readonly purpose: Purpose; readonly algorithms: readonly KeyAlgorithm[] },
  master: CryptoKey,
  cardId: string,
): Promise<{ key: WrappedKey; verifying: CryptoKey }> {
  for (const algorithm of ordered.algorithms.filter((offered) => fits(ordered.purpose, offered))) {
    const pair = await generatePair(algorithm);
    if (pair === null) continue;
    const { purpose } = ordered;
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    const iv = newIv();
    const where = gcm(iv, await privateKeyPlace(cardId, { purpose, publicKey }));
    const sealed = new Uint8Array(await crypto.subtle.wrapKey('pkcs8', pair.privateKey, master, where));
    return { key: { purpose, algorithm, publicKey, wrapped: { iv, sealed } }, verifying: pair.publicKey };
  }
  throw new AppError('key_unsupported', `It lacks ${ordered.algorithms.join(' and ')}.`);
}

async function generatePair(algorithm: KeyAlgorithm): Promise<CryptoKeyPair | null> {
  try {
    const made = await crypto.subtle.generateKey(generation(algorithm), true, ['sign', 'verify']);
    if ('privateKey' in made) return made;
    throw new TypeError('A signing algorithm makes a pair');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  }
}
