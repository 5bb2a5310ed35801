import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { changePin } from '../../../../shared/card/change-pin.ts';
import { createCard } from '../../../../shared/card/create-card.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { Card, PinCost } from '../../../../shared/card/record.ts';
import { useKey } from '../../../../shared/card/use-key.ts';
import { PIN_COST, readPinSlot } from '../../../../shared/card/vault/pin-slot.ts';
import { seal } from '../../../../shared/card/vault/seal.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const COST: PinCost = { name: 'argon2id', memoryKiB: 64, passes: 2, lanes: 1 };

/** One real card for all of these tests, made once. */
let made: Card;
beforeAll(async () => {
  const server = await startStandInServer();
  const deps = { ...cardDeps(server.fetch), pinCost: COST };
  const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Chromium' }, deps);
  await createCard(opened, PIN, () => undefined, deps);
  const card = await deps.store.get(opened.cardId);
  if (card?.state !== 'active') throw new TypeError('The card is active');
  made = card;
});

/** An active card whose record was changed by an attacker with access to the profile. */
async function changedCard(change: (card: Card) => Card) {
  const { pinCost: _, ...asInProducts } = cardDeps(() => Promise.reject(new TypeError('fetch failed')));
  const deps = { ...asInProducts, pinCost: COST };
  await deps.store.put(change(made));
  const use = () => useKey(made.id, 'authentication', PIN, async (key) => key.extractable, deps);
  return { card: made, deps, asInProducts, use };
}

const withCost = (cost: PinCost) => (card: Card) => {
  const { slots } = card.vault;
  return { ...card, vault: { ...card.vault, slots: { ...slots, pin: { ...slots.pin, cost } } } };
};

const first = (card: Card, change: Partial<Card['certificates'][number]>) => ({
  ...card,
  certificates: card.certificates.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});

const inProfile = (card: Card, change: Partial<Card['order']['profile']>) => ({
  ...card,
  order: { ...card.order, profile: { ...card.order.profile, ...change } },
});

/** Everything that never changes, each changed. */
const FACTS: Array<[string, (card: Card) => Card]> = [
  ['its server', (card) => ({ ...card, origin: 'https://evil.example' })],
  ['its holder', (card) => inProfile(card, { holder: 'Mallory' })],
  ['the name of its server', (card) => inProfile(card, { serverName: 'Evil' })],
  ['its user id', (card) => inProfile(card, { userId: 'mallory' })],
  ['its name', (card) => inProfile(card, { name: 'Another card' })],
  [
    'its policy',
    (card) => ({ ...card, order: { ...card.order, pinPolicy: { ...card.order.pinPolicy, minLength: 4 } } }),
  ],
  ['the names that a PIN must not contain', (card) => ({ ...card, order: { ...card.order, ownNames: [] } })],
  ['its root', (card) => ({ ...card, order: { ...card.order, rootCertificate: 'AAAA' } })],
  ['its order', (card) => ({ ...card, order: { ...card.order, messageId: crypto.randomUUID() } })],
  ['a certificate', (card) => first(card, { der: 'AAAA' })],
  ['what is said of a certificate', (card) => first(card, { subject: 'CN=Mallory' })],
  ['its chain', (card) => ({ ...card, chain: card.chain.slice(1) })],
  ['how long it is valid', (card) => ({ ...card, validUntil: '2099-01-01T00:00:00.000Z' })],
  ['the credential that it is', (card) => ({ ...card, credentialId: crypto.randomUUID() })],
  ['no box of facts any more', (card) => ({ ...card, facts: null })],
];

/** As earlier versions left a card: without the box of facts, and with a slot that is not bound to one. */
async function asOnceMade(card: Card): Promise<Card> {
  const { pin } = card.vault.slots;
  const read = await readPinSlot(pin, PIN, card.id);
  if (read === null) throw new TypeError('This is the PIN');
  const { memoryKiB: memorySize, passes: iterations, lanes: parallelism } = COST;
  const settings = { memorySize, iterations, parallelism, hashLength: 32, outputType: 'binary' } as const;
  const derived = await argon2id({ password: PIN, salt: pin.salt, ...settings });
  const key = await crypto.subtle.importKey('raw', new Uint8Array(derived), 'AES-GCM', false, ['encrypt']);
  const master = await seal(read.master, key, { cardId: card.id, name: 'slot pin' });
  return { ...card, facts: null, vault: { ...card.vault, slots: { ...card.vault.slots, pin: { ...pin, master } } } };
}

describe('what never changes of a card', () => {
  it.each(FACTS)('opens neither for a key nor for a new PIN with another one of: %s', async (_, change) => {
    const { card, deps, use } = await changedCard(change);
    await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
    const changing = changePin(card.id, PIN, 'green-77-Lake', deps);
    await expect(changing).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('costs no try of the right PIN, however often it is found out', async () => {
    const { card, deps, use } = await changedCard((whole) => ({ ...whole, origin: 'https://evil.example' }));
    for (let times = 0; times < 6; times += 1) {
      await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
      await expect(changePin(card.id, PIN, 'green-77-Lake', deps)).rejects.toMatchObject({ code: 'card_damaged' });
    }
    expect(await deps.store.get(card.id)).toMatchObject({ vault: { triesLeft: 5 } });
  });

  it('is what a key goes with, not what was read before the seal was compared', async () => {
    const { card, deps } = await changedCard((whole) => whole);
    const forged = first(card, { subject: 'CN=Mallory' });
    let reads = 0;
    const store = { ...deps.store, get: async (id: string) => (reads++ === 0 ? forged : deps.store.get(id)) };
    const used = useKey(card.id, 'authentication', PIN, async (_, { subject }) => subject, { ...deps, store });
    expect(await used).toEqual({ outcome: 'used', result: card.certificates[0]?.subject });
  });

  it('gives back only the one try: wrong PINs before it stay counted', async () => {
    const { card, deps, use } = await changedCard((whole) => ({ ...whole, origin: 'https://evil.example' }));
    await useKey(card.id, 'authentication', 'green-77-Lake', async () => null, deps);
    await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
    expect(await deps.store.get(card.id)).toMatchObject({ vault: { triesLeft: 4 } });
  });

  it('may be tried with wrong PINs all the same, which say nothing else', async () => {
    const { card, deps } = await changedCard((whole) => ({ ...whole, origin: 'https://evil.example' }));
    const attempt = useKey(card.id, 'authentication', 'green-77-Lake', async () => null, deps);
    expect(await attempt).toEqual({ outcome: 'wrong pin', triesLeft: 4 });
  });

  it('is sealed at the next unlock of a card that earlier versions made, and checked from then on', async () => {
    const { card, deps, use } = await changedCard((whole) => whole);
    await deps.store.put(await asOnceMade(card));
    expect(await use()).toEqual({ outcome: 'used', result: false });
    const sealed = await deps.store.get(card.id);
    if (sealed?.state !== 'active') throw new TypeError('The card is active');
    expect(sealed.facts).not.toBeNull();
    expect(await use()).toEqual({ outcome: 'used', result: false });
    await deps.store.put({ ...sealed, facts: null });
    await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
    await deps.store.put({ ...sealed, origin: 'https://evil.example' });
    await expect(use()).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('is sealed by a change of PIN as well', async () => {
    const { card, deps } = await changedCard((whole) => whole);
    await deps.store.put(await asOnceMade(card));
    expect(await changePin(card.id, PIN, 'green-77-Lake', deps)).toEqual({ outcome: 'changed' });
    const sealed = await deps.store.get(card.id);
    if (sealed?.state !== 'active') throw new TypeError('The card is active');
    await deps.store.put({ ...sealed, facts: null });
    const used = useKey(card.id, 'authentication', 'green-77-Lake', async () => null, deps);
    await expect(used).rejects.toMatchObject({ code: 'card_damaged' });
  });

  it('applies to a running order too: another server does not get its keys certified', async () => {
    const server = await startStandInServer();
    const deps = { ...cardDeps(server.fetch), pinCost: COST };
    const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Chromium' }, deps);
    const cut = { ...deps, fetch: () => Promise.reject(new Error('closed')) };
    await expect(createCard(opened, PIN, () => undefined, cut)).rejects.toThrow('closed');
    const answered = await deps.store.get(opened.cardId);
    if (answered?.state !== 'answered') throw new TypeError('The keys are made');
    await deps.store.put({ ...answered, origin: 'https://evil.example' });
    server.calls.length = 0;
    const going = createCard(opened, PIN, () => undefined, deps);
    await expect(going).rejects.toMatchObject({ code: 'card_damaged' });
    expect(server.calls).toEqual([]);
    expect(await deps.store.get(opened.cardId)).toMatchObject({ vault: { triesLeft: 5 } });
  });
});

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
