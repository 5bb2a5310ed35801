import { AppError } from '../errors.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import type { OpenedOrder } from './opened-order.ts';
import { createVault } from './vault/create-vault.ts';
import { sealFacts } from './vault/facts.ts';
import { PIN_COST } from './vault/pin-slot.ts';

/**
 * Makes the keys and certificate requests of an order under the new PIN and commits them before anything is sent.
 * `message_cancelled` when the order was discarded in between.
 */
export async function makeKeys({ cardId, origin, order }: OpenedOrder, pin: string, deps: CardDeps): Promise<void> {
  const { makeRequest } = await import('./make-request.ts');
  const cost = deps.pinCost ?? PIN_COST;
  const made = await createVault(
    { cardId, pin, keys: order.keys, cost },
    (keys) => {
      const ordered = order.keys.find(({ purpose }) => purpose === keys.purpose);
      if (ordered === undefined) throw new TypeError('Each key made was ordered');
      return makeRequest(keys, ordered.subject, order.nonce);
    },
    (vault, sealing) => sealFacts({ id: cardId, origin, state: 'answered', order, vault }, sealing),
  );
  await withCardLock(cardId, deps, async () => {
    const record = await deps.store.get(cardId);
    if (record?.state !== 'ordered') throw new AppError('message_cancelled');
    const answer = { requests: made.requests, serverHalf: made.serverHalf };
    await deps.store.put({ ...record, state: 'answered', order, vault: made.vault, facts: made.facts, answer });
  });
}
