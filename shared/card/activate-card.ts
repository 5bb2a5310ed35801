import { AppError } from '../errors.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import type { Card } from './record.ts';

/** The server has answered that the card is active: from now on it can be used. */
export async function activateCard(id: string, deps: Pick<CardDeps, 'store' | 'locks'>): Promise<Card> {
  return withCardLock(id, deps, async () => {
    const record = await deps.store.get(id);
    if (record === null || record.state === 'ordered' || record.state === 'answered')
      throw new AppError('card_unknown');
    const card: Card = { ...record, state: 'active' };
    await deps.store.put(card);
    return card;
  });
}
