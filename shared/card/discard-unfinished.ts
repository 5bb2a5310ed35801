import { AppError } from '../errors.ts';
import { readMessage } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import type { OpenedOrder } from './opened-order.ts';
import { refuseEnded, removeUnlessActive, saysEnded } from './order-state.ts';
import type { Card } from './record.ts';

/**
 * Removes what was made for an order that was cancelled or has expired. Once the certificates are here the server may
 * have activated the card while its reply was lost: then nothing is removed unless the server says so.
 */
export async function discardUnfinished({ cardId }: Pick<OpenedOrder, 'cardId'>, deps: CardDeps): Promise<void> {
  const record = await deps.store.get(cardId);
  if (record === null || record.state === 'active') return;
  if (record.state === 'registered' && !(await isDead(record, deps))) return;
  await removeUnlessActive(cardId, deps);
}

async function isDead(card: Card, deps: CardDeps): Promise<boolean> {
  try {
    refuseEnded((await call(readMessage, { id: card.order.messageId }, byClient(card), deps)).state);
    return false;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return saysEnded(error);
  }
}
