import type { Purpose } from '../certificate.ts';
import { AppError } from '../errors.ts';
import type { CardDeps } from './deps.ts';
import { type PinRefused, pinRefused } from './pin-refused.ts';
import type { Answered, Card, CertificateFacts } from './record.ts';
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
  if (certificateFor(purpose, card) === null) throw new AppError('certificate_unknown');

  const tried = await tryPin(
    cardId,
    async (record) => {
      const opened = await openRecord(record, pin);
      if (opened === null) return null;
      // Of the record that the seal was compared with, not of one that was read before.
      const certificate = certificateFor(purpose, record);
      if (certificate === null) throw new AppError('card_damaged', `There is no certificate for ${purpose} any more.`);
      const { kept, unwrapping } = opened;
      const use = useOf(purpose, certificate.keyAlgorithm);
      const key = await unwrapPrivateKey(kept.vault, { purpose, use }, unwrapping, cardId);
      return { value: { key, certificate }, kept };
    },
    deps,
  );
  if (tried.outcome !== 'open') return pinRefused(tried);
  const { key, certificate } = tried.value;
  return { outcome: 'used', result: await operation(key, certificate) };
}

function certificateFor(purpose: Purpose, record: Answered | Card): CertificateFacts | null {
  if (record.state === 'answered') return null;
  return record.certificates.find((one) => one.purpose === purpose) ?? null;
}
