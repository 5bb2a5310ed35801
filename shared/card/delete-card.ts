import { AppError } from '../errors.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import { RECORD_FORMAT } from './record.ts';
import { tellServerOfDeleted } from './tell-server-of-deleted.ts';

/**
 * Destroys a card's keys at once, connection or not, and tells the server as soon as it can be reached: now, or by a
 * later `tellServerOfDeleted`. AppError `card_unknown` when there is no such card.
 */
export async function deleteCard(cardId: string, deps: CardDeps): Promise<void> {
  const toTell = await withCardLock(cardId, deps, async () => {
    const card = await deps.store.get(cardId);
    if (card?.state !== 'active') throw new AppError('card_unknown');
    const { id, origin, clientSecret, order } = card;
    const buriedAt = deps.now().toISOString();
    await deps.store.bury({ format: RECORD_FORMAT, id, origin, clientSecret, messageId: order.messageId, buriedAt });
    return origin;
  });
  // It is deleted even if the server cannot be told: the tombstone is kept, and the next start tries again.
  await tellServerOfDeleted(deps, toTell).catch(() => undefined);
}
