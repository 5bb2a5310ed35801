import { describe, expect, it } from 'vitest';
import { changePin } from '../../../../shared/card/change-pin.ts';
import { createCard } from '../../../../shared/card/create-card.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { Card, PinCost } from '../../../../shared/card/record.ts';
import { useKey } from '../../../../shared/card/use-key.ts';
import { PIN_COST } from '../../../../shared/card/vault/pin-slot.ts';
import { cardDeps } from '../../../support/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const COST: PinCost = { name: 'argon2id', memoryKiB: 64, passes: 2, lanes: 1 };

/** An active card whose record somebody with access to the profile has written to. */
async function changedCard(change: (card: Card) => Card) {
  const server = await startStandInServer();
  const deps = { ...cardDeps(server.fetch), pinCost: COST };
  const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Chromium' }, deps);
  await createCard(opened, PIN, () => undefined, deps);
  const card = await deps.store.get(opened.cardId);
  if (card?.state !== 'active') throw new TypeError('The card is active');
  await deps.store.put(change(card));
  const { pinCost: _, ...asInProducts } = deps;
  const use = () => useKey(card.id, 'authentication', PIN, async (key) => key.extractable, deps);
  return { card, deps, asInProducts, use };
}

const withCost = (cost: PinCost) => (card: Card) => {
  const { slots } = card.vault;
  return { ...card, vault: { ...card.vault, slots: { ...slots, pin: { ...slots.pin, cost } } } };
};

describe('a record that was changed from outside', () => {
  it.each<[string, PinCost]>([
    ['less memory', { ...COST, memoryKiB: 8 }],
    ['fewer passes', { ...COST, passes: 1 }],
    ['more memory', { ...COST, memoryKiB: 128 }],
  ])('makes no try cheaper: with %s the right PIN is wrong, and costs a try', async (_, cost) => {
    const { use } = await changedCard(withCost(cost));
    expect(await use()).toEqual({ outcome: 'wrong pin', triesLeft: 4 });
  });

  it('does not decide what the next PIN costs', async () => {
    const { card, asInProducts } = await changedCard((whole) => whole);
    expect(await changePin(card.id, PIN, 'green-77-Lake', asInProducts)).toEqual({ outcome: 'changed' });
    const changed = await asInProducts.store.get(card.id);
    if (changed?.state !== 'active') throw new TypeError('The card is active');
    expect(changed.vault.slots.pin.cost).toEqual(PIN_COST);
    expect(changed.vault.slots.pin.salt).not.toEqual(card.vault.slots.pin.salt);
    expect(changed.vault.keys).toEqual(card.vault.keys);
  });

  it.each<[string, (card: Card) => Card]>([
    [
      'the keys of its purposes swapped',
      (card) => {
        const [one, two] = card.vault.keys;
        if (one === undefined || two === undefined) throw new TypeError('There are two keys');
        const keys = [
          { ...one, purpose: two.purpose },
          { ...two, purpose: one.purpose },
        ];
        return { ...card, vault: { ...card.vault, keys } };
      },
    ],
    [
      'another algorithm for its key',
      (card) => ({
        ...card,
        vault: { ...card.vault, keys: card.vault.keys.map((key) => ({ ...key, algorithm: 'P-384' as const })) },
      }),
    ],
  ])('lends no key with %s', async (_, change) => {
    const { use } = await changedCard(change);
    await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
  });
});
