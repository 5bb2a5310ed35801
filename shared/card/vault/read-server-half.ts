import type { Bytes } from '../../bytes.ts';
import { AppError } from '../../errors.ts';
import type { SealedBox } from '../record.ts';
import { type Place, unseal } from './seal.ts';

/**
 * The server half of the reset slot, to be sent with the answer; the caller zeroes it. `master`: the card's master key,
 * for `decrypt`. AppError `card_damaged` when it does not open.
 */
export async function readServerHalf(box: SealedBox, master: CryptoKey, cardId: string): Promise<Bytes> {
  const half = await unseal(box, master, serverHalfPlace(cardId));
  if (half === null) throw new AppError('card_damaged', 'The answer to the server does not open.');
  return half;
}

export function serverHalfPlace(cardId: string): Place {
  return { cardId, name: 'server half' };
}
