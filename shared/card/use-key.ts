import type { Purpose } from '../certificate.ts';
import { AppError } from '../errors.ts';
import type { CardDeps } from './deps.ts';
import { type PinRefused, pinRefused } from './pin-refused.ts';
import type { CertificateFacts } from './record.ts';
import { tryPin } from './try-pin.ts';
import { useOf } from './vault/key-kind.ts';
import { openRecord } from './vault/open-record.ts';
import { unwrapPrivateKey } from './vault/unwrap-private-key.ts';

export type KeyUsed<T> = { readonly outcome: 'used'; readonly result: T } | PinRefused;

/**
 * Lends one private key to `operation`, for the PIN. The key is non-extractable and has one usage: `sign`, or for
 * encryption `deriveBits` (ECDH) or `decrypt` (RSA-OAEP, SHA-256). AppError `card_unknown` when the card is not active,
 * `certificate_unknown` when it has none of this purpose, `card_damaged`.
 */
export async function useKey<T>(
  cardId: string,
  purpose: Purpose,
  pin: string,
  operation: (key: CryptoKey, certificate: CertificateFacts) => Promise<T>,
  deps: Pick<CardDeps, 'store' | 'locks'>,
): Promise<KeyUsed<T>> {
  const card = await deps.store.get(cardId);
  if (card?.state !== 'active') throw new AppError('card_unknown');
  const certificate = card.certificates.find((one) => one.purpose === purpose);
  if (certificate === undefined) throw new AppError('certificate_unknown');

  const use = useOf(purpose, certificate.keyAlgorithm);
  const tried = await tryPin(
    cardId,
    async (record) => {
      const opened = await openRecord(record, pin);
      if (opened === null) return null;
      const { kept, unwrapping } = opened;
      return { value: await unwrapPrivateKey(kept.vault, { purpose, use }, unwrapping, cardId), kept };
    },
    deps,
  );
  if (tried.outcome === 'open') return { outcome: 'used', result: await operation(tried.value, certificate) };
  return pinRefused(tried);
}
