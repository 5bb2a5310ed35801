import { AppError } from '../errors.ts';
import { judgePin } from '../judge-pin.ts';
import type { CardDeps } from './deps.ts';
import { type PinRefused, pinRefused } from './pin-refused.ts';
import { tryPin } from './try-pin.ts';
import { PIN_COST } from './vault/pin-slot.ts';
import { rewritePinSlot } from './vault/rewrite-pin-slot.ts';

export type PinChanged = { readonly outcome: 'changed' } | PinRefused;

/**
 * A new PIN in exchange for the current one; keys are not touched. AppError `pin_refused` (the new one is against the
 * policy; costs no try), `card_unknown`, `card_damaged`.
 */
export async function changePin(
  cardId: string,
  currentPin: string,
  newPin: string,
  deps: Pick<CardDeps, 'store' | 'locks' | 'pinCost'>,
): Promise<PinChanged> {
  const card = await deps.store.get(cardId);
  if (card?.state !== 'active') throw new AppError('card_unknown');
  const { pinPolicy, ownNames } = card.order;
  if (!judgePin(newPin, pinPolicy, ownNames).every(({ met }) => met)) throw new AppError('pin_refused');

  const cost = deps.pinCost ?? PIN_COST;
  const tried = await tryPin(
    cardId,
    async (record) => {
      const kept = await rewritePinSlot(record, { pin: currentPin, newPin, cost });
      return kept && { value: null, kept };
    },
    deps,
  );
  if (tried.outcome === 'open') return { outcome: 'changed' };
  return pinRefused(tried);
}
