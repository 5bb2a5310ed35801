import { beforeEach, describe, expect, it } from 'vitest';
import { changePin } from '../../../../shared/card/change-pin.ts';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { tryPin } from '../../../../shared/card/try-pin.ts';
import { useKey } from '../../../../shared/card/use-key.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const NEW_PIN = 'green-77-Boat';
const WRONG = 'wrong-11-Boat';

let deps: CardDeps;
let id: string;
beforeEach(async () => {
  deps = cardDeps((await startStandInServer()).fetch);
  const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
  await createCard(opened, PIN, () => undefined, deps);
  id = opened.cardId;
});

async function card() {
  const record = await deps.store.get(id);
  if (record?.state !== 'active') throw new TypeError('The card is active');
  return record;
}

const use = (pin: string) => useKey(id, 'signature', pin, async () => 'signed', deps);

describe('changePin', () => {
  it('makes the new PIN the only one', async () => {
    expect(await changePin(id, PIN, NEW_PIN, deps)).toEqual({ outcome: 'changed' });
    expect(await use(PIN)).toEqual({ outcome: 'wrong pin', triesLeft: 4 });
    expect(await use(NEW_PIN)).toEqual({ outcome: 'used', result: 'signed' });
  });

  it('rewrites the slot and never a key', async () => {
    const before = await card();
    await changePin(id, PIN, NEW_PIN, deps);
    const after = await card();
    expect(after.vault.slots.pin.salt).not.toEqual(before.vault.slots.pin.salt);
    expect(after.vault.slots.pin.master).not.toEqual(before.vault.slots.pin.master);
    const withoutPin = (record: typeof before) => ({
      ...record,
      vault: { ...record.vault, slots: { ...record.vault.slots, pin: null } },
    });
    expect(withoutPin(after)).toEqual(withoutPin(before));
  });

  it.each(['123456', 'abcdef', 'Berg-1977', 'x1-', '1'.repeat(16)])(
    'refuses the new PIN %s without taking a try',
    async (newPin) => {
      await expect(changePin(id, PIN, newPin, deps)).rejects.toMatchObject({ code: 'pin_refused' });
      expect((await card()).vault.triesLeft).toBe(5);
    },
  );

  it('blocks the card at the fifth wrong PIN, then takes none', async () => {
    for (const triesLeft of [4, 3, 2, 1])
      expect(await changePin(id, WRONG, NEW_PIN, deps)).toEqual({ outcome: 'wrong pin', triesLeft });
    expect(await changePin(id, WRONG, NEW_PIN, deps)).toEqual({ outcome: 'blocked' });
    expect(await changePin(id, PIN, NEW_PIN, deps)).toEqual({ outcome: 'blocked' });
    expect(await use(PIN)).toEqual({ outcome: 'blocked' });
    expect(await listCards(deps)).toMatchObject([{ state: 'blocked', triesLeft: 0 }]);
  });

  it('does not know a card that is not there', async () => {
    const unknown = changePin(crypto.randomUUID(), PIN, NEW_PIN, deps);
    await expect(unknown).rejects.toMatchObject({ code: 'card_unknown' });
  });
});

describe('tries', () => {
  it('are all given back by the right PIN', async () => {
    await use(WRONG);
    await use(WRONG);
    expect(await use(PIN)).toMatchObject({ outcome: 'used' });
    expect((await card()).vault.triesLeft).toBe(5);
  });

  it('are counted on the disk before the PIN is tested: ending the program in between wins nothing', async () => {
    const before = await card();
    const seen: number[] = [];
    const dying = async (): Promise<null> => {
      seen.push((await card()).vault.triesLeft);
      throw new Error('killed');
    };
    for (let at = 0; at < 5; at++) await expect(tryPin(id, dying, deps)).rejects.toThrow('killed');
    expect(seen).toEqual([4, 3, 2, 1, 0]);
    expect(await tryPin(id, dying, deps)).toEqual({ outcome: 'blocked' });
    expect({ ...(await card()).vault, triesLeft: 5 }).toEqual(before.vault);
  });

  it('take turns when several windows try at once', async () => {
    const tried = await Promise.all(Array.from({ length: 7 }, () => use(WRONG)));
    expect(tried.filter(({ outcome }) => outcome === 'blocked')).toHaveLength(3);
    expect((await card()).vault.triesLeft).toBe(0);
  });

  it('do not hide a damaged key: the card says so to the right PIN', async () => {
    const { vault, ...rest } = await card();
    const keys = vault.keys.map((key) => ({ ...key, wrapped: { ...key.wrapped, iv: new Uint8Array(12) } }));
    await deps.store.put({ ...rest, vault: { ...vault, keys } });
    await expect(use(PIN)).rejects.toMatchObject({ code: 'card_damaged' });
  });
});
