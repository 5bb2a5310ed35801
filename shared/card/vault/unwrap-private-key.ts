import { sha256 } from '../../bytes.ts';
import type { Purpose } from '../../certificate.ts';
import { AppError } from '../../errors.ts';
import type { Vault, WrappedKey } from '../record.ts';
import { importing, type KeyUse } from './key-kind.ts';
import { gcm, orNull, type Place } from './seal.ts';

/**
 * The private key of a purpose, non-extractable and for one use. `master`: the card's master key, for `unwrapKey`.
 * AppError `card_damaged` when the card has no such key or it does not open.
 */
export async function unwrapPrivateKey(
  vault: Vault,
  wanted: { readonly purpose: Purpose; readonly use: KeyUse },
  master: CryptoKey,
  cardId: string,
): Promise<CryptoKey> {
  const found = vault.keys.find((key) => key.purpose === wanted.purpose);
  if (found === undefined) throw new AppError('card_damaged', `There is no key for ${wanted.purpose}.`);
  const key = await unwrap(found, wanted.use, master, cardId);
  if (key === null) throw new AppError('card_damaged', `The key for ${wanted.purpose} does not open.`);
  return key;
}

async function unwrap(key: WrappedKey, use: KeyUse, master: CryptoKey, cardId: string): Promise<CryptoKey | null> {
  const { iv, sealed } = key.wrapped;
  const where = gcm(iv, await privateKeyPlace(cardId, key));
  return orNull(() =>
    crypto.subtle.unwrapKey('pkcs8', sealed, master, where, importing(key.algorithm, use), false, [use]),
  );
}

/** Additional data of a wrapped private key: card, purpose, hash of the public key. */
export async function privateKeyPlace(cardId: string, key: Pick<WrappedKey, 'purpose' | 'publicKey'>): Promise<Place> {
  return { cardId, name: `key ${key.purpose}`, bound: await sha256(key.publicKey) };
}
