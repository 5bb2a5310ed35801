import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, fromBase64, toHex, utf8 } from '../../../../shared/bytes.ts';
import { createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { openIndexedDbStore } from '../../../../shared/card/indexeddb-store.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import type { Answered, Card, Vault } from '../../../../shared/card/record.ts';
import { useKey } from '../../../../shared/card/use-key.ts';
import { createVault, type RequestKeys } from '../../../../shared/card/vault/create-vault.ts';
import { openPinSlot, PIN_COST } from '../../../../shared/card/vault/pin-slot.ts';
import { readServerHalf } from '../../../../shared/card/vault/read-server-half.ts';
import { readResetSlot } from '../../../../shared/card/vault/reset-slot.ts';
import { unseal } from '../../../../shared/card/vault/seal.ts';
import { unwrapPrivateKey } from '../../../../shared/card/vault/unwrap-private-key.ts';
import type { KeyAlgorithm, Purpose } from '../../../../shared/certificate.ts';
import { CHEAP_PIN, cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const CARD = '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';

const noFacts = async () => ({ iv: new Uint8Array(12), sealed: new Uint8Array(48) });

async function makeVault(keys: ReadonlyArray<readonly [Purpose, KeyAlgorithm]>, cost = CHEAP_PIN) {
  const lent: RequestKeys[] = [];
  const ordered = keys.map(([purpose, algorithm]) => ({ purpose, algorithms: [algorithm] }));
  const lend = async (pair: RequestKeys) => {
    lent.push(pair);
    return new Uint8Array([1]);
  };
  const made = await createVault({ cardId: CARD, pin: PIN, keys: ordered, cost }, lend, noFacts);
  return { ...made, lent };
}

async function opened(vault: Vault) {
  const master = await openPinSlot(vault.slots.pin, PIN, CARD);
  if (master === null) throw new TypeError('This is the PIN');
  return master;
}

describe('a vault', () => {
  const kinds = [
    ['authentication', 'P-256', 'sign', 'ECDSA'],
    ['authentication', 'P-384', 'sign', 'ECDSA'],
    ['signature', 'RSA-2048', 'sign', 'RSASSA-PKCS1-v1_5'],
    ['signature', 'Ed25519', 'sign', 'Ed25519'],
    ['authentication', 'ML-DSA-65', 'sign', 'ML-DSA-65'],
    ['encryption', 'P-256', 'deriveBits', 'ECDH'],
    ['encryption', 'P-384', 'deriveBits', 'ECDH'],
    ['encryption', 'RSA-2048', 'decrypt', 'RSA-OAEP'],
  ] as const;

  it.each(kinds)('lends the key for %s (%s) for %s only, never extractable', async (purpose, algorithm, use, name) => {
    const { vault, lent } = await makeVault([[purpose, algorithm]]);
    const key = await unwrapPrivateKey(vault, { purpose, use }, (await opened(vault)).unwrapping, CARD);
    expect(key).toMatchObject({ type: 'private', extractable: false, usages: [use], algorithm: { name } });
    expect(lent[0]?.privateKey).toMatchObject({ type: 'private', extractable: false, usages: ['sign'] });
    await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
  });

  it('keeps its master key as keys of one use that cannot be exported', async () => {
    const { vault } = await makeVault([['authentication', 'P-256']]);
    const { unwrapping, decrypting, sealing } = await opened(vault);
    expect(sealing).toMatchObject({ extractable: false, usages: ['encrypt'] });
    expect(unwrapping).toMatchObject({ extractable: false, usages: ['unwrapKey'] });
    expect(decrypting).toMatchObject({ extractable: false, usages: ['decrypt'] });
  });

  it('wraps the key of the public key it names', async () => {
    const { vault } = await makeVault([['signature', 'P-256']]);
    const wanted = { purpose: 'signature', use: 'sign' } as const;
    const key = await unwrapPrivateKey(vault, wanted, (await opened(vault)).unwrapping, CARD);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, key, utf8('x'));
    const spki = vault.keys[0]?.publicKey ?? new Uint8Array();
    const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    expect(await crypto.subtle.verify(algorithm, publicKey, signature, utf8('x'))).toBe(true);
  });

  it('opens with the PIN in any normal form and with no other', async () => {
    const made = await createVault(
      { cardId: CARD, pin: 'Café-12', keys: [{ purpose: 'signature', algorithms: ['P-256'] }], cost: CHEAP_PIN },
      async () => new Uint8Array([1]),
      noFacts,
    );
    const { pin } = made.vault.slots;
    expect(await openPinSlot(pin, 'Cafe\u0301-12', CARD)).not.toBeNull();
    expect(await openPinSlot(pin, 'Cafe-12', CARD)).toBeNull();
    expect(await openPinSlot(pin, '', CARD)).toBeNull();
  });

  it('does not open at another card, in another slot, for another purpose', async () => {
    const { vault, serverHalf } = await makeVault([
      ['authentication', 'P-256'],
      ['signature', 'P-256'],
    ]);
    const { pin, reset } = vault.slots;
    expect(await openPinSlot(pin, PIN, crypto.randomUUID())).toBeNull();
    expect(await openPinSlot({ ...pin, master: reset.master }, PIN, CARD)).toBeNull();
    const { unwrapping, decrypting } = await opened(vault);
    const [one, two] = vault.keys;
    if (!one || !two) throw new TypeError('There are two keys');
    const swapped = { ...vault, keys: [{ ...one, wrapped: two.wrapped }, two] };
    const wanted = { purpose: 'authentication', use: 'sign' } as const;
    await expect(unwrapPrivateKey(swapped, wanted, unwrapping, CARD)).rejects.toMatchObject({ code: 'card_damaged' });
    const otherPublic = { ...vault, keys: [{ ...one, publicKey: two.publicKey }, two] };
    await expect(unwrapPrivateKey(otherPublic, wanted, unwrapping, CARD)).rejects.toMatchObject({
      code: 'card_damaged',
    });
    const relabelled = { ...vault, keys: [{ ...one, purpose: 'encryption' as const }] };
    const encryption = { purpose: 'encryption', use: 'sign' } as const;
    await expect(unwrapPrivateKey(relabelled, encryption, unwrapping, CARD)).rejects.toMatchObject({
      code: 'card_damaged',
    });
    const slot = { cardId: CARD, name: 'slot reset' };
    expect(await unseal(serverHalf, decrypting, slot)).toBeNull();
    await expect(readServerHalf(pin.master, decrypting, CARD)).rejects.toMatchObject({ code: 'card_damaged' });
    expect(await readServerHalf(serverHalf, decrypting, CARD)).toHaveLength(32);
  });

  it('takes the first algorithm that fits, and says so when none does', async () => {
    const keys = [{ purpose: 'encryption', algorithms: ['Ed25519', 'ML-DSA-65', 'P-384'] }] as const;
    const request = async () => new Uint8Array([1]);
    const { vault } = await createVault({ cardId: CARD, pin: PIN, keys, cost: CHEAP_PIN }, request, noFacts);
    expect(vault.keys[0]?.algorithm).toBe('P-384');
    const none = [{ purpose: 'encryption', algorithms: ['Ed25519'] }] as const;
    const attempt = createVault({ cardId: CARD, pin: PIN, keys: none, cost: CHEAP_PIN }, request, noFacts);
    await expect(attempt).rejects.toMatchObject({ code: 'key_unsupported' });
  });
});

describe('what lies in IndexedDB', () => {
  const stages: Array<{ stage: string; raw: unknown; record: Answered | Card }> = [];
  let resetHalf: Bytes;

  beforeAll(async () => {
    const name = crypto.randomUUID();
    const server = await startStandInServer();
    const { pinCost: _, ...deps }: CardDeps = cardDeps(server.fetch, openIndexedDbStore(name));
    const opened = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
    const cut: CardDeps = { ...deps, fetch: () => Promise.reject(new Error('closed')) };
    await createCard(opened, PIN, () => undefined, cut).catch(() => undefined);
    stages.push(await dump('answered'));
    await createCard(opened, PIN, () => undefined, deps);
    stages.push(await dump('active'));
    resetHalf = fromBase64(JSON.parse(server.answers[0] ?? '{}').resetHalf);

    async function dump(stage: string) {
      const db = await openDB(name, 2);
      const raw = [...(await db.getAll('cards')), ...(await db.getAll('parts'))];
      db.close();
      const record = await deps.store.get(opened.cardId);
      if (record === null || record.state === 'ordered') throw new TypeError('The keys are made');
      return { stage, raw, record };
    }
  });

  it.each([0, 1])('was made by the real cost: at least 19 MiB, 2 passes, 1 lane (%i)', (at) => {
    const cost = stages[at]?.record.vault.slots.pin.cost;
    expect(cost).toEqual(PIN_COST);
    expect(cost?.memoryKiB).toBeGreaterThanOrEqual(19 * 1024);
    expect(cost?.passes).toBeGreaterThanOrEqual(2);
  });

  it.each([0, 1])('opens by none of its own bytes, alone or as halves of the reset slot (%i)', async (at) => {
    const { raw, record } = stages[at] ?? {};
    if (record === undefined) throw new TypeError('There are two stages');
    const { vault, id } = record;
    const fields = byteFields(raw);
    expect(fields.length).toBeGreaterThan(10);
    const boxes = [
      [vault.slots.pin.master, { name: 'slot pin', bound: utf8('facts') }],
      [vault.slots.reset.master, { name: 'slot reset' }],
      ...(record.facts === null ? [] : ([[record.facts, { name: 'facts' }]] as const)),
      ...('answer' in record ? ([[record.answer.serverHalf, { name: 'server half' }]] as const) : []),
    ] as const;
    expect(record.facts).not.toBeNull();
    for (const field of fields) {
      for (const material of await keysFrom(field))
        for (const [box, place] of boxes) expect(await unseal(box, material, { cardId: id, ...place })).toBeNull();
      expect(await readResetSlot(vault.slots.reset, field, id)).toBeNull();
      expect(await openPinSlot({ ...vault.slots.pin, cost: CHEAP_PIN }, toHex(field), id)).toBeNull();
    }
  });

  it('never contains the server half unencrypted', () => {
    for (const { raw } of stages)
      for (const field of byteFields(raw)) expect(toHex(field)).not.toContain(toHex(resetHalf));
  });

  it('no longer contains the server half once the card is active, not even sealed', () => {
    expect(stages[0]?.record).toHaveProperty('answer.serverHalf');
    expect(stages[1]?.record).not.toHaveProperty('answer');
  });

  it('contains no key as a key object and no PIN', () => {
    for (const { raw } of stages) {
      expect(JSON.stringify(raw)).not.toContain(PIN);
      expect(values(raw).some((value) => value instanceof CryptoKey)).toBe(false);
    }
  });
});

describe('useKey', () => {
  it('lends a key of one use and says which certificate goes with it', async () => {
    const server = await startStandInServer([
      ['authentication', 'P-256'],
      ['encryption', 'P-256'],
    ]);
    const deps = cardDeps(server.fetch);
    const order = await openOrder({ ticket: TICKET, origin: SERVER, deviceName: 'Test' }, deps);
    await createCard(order, PIN, () => undefined, deps);
    const used = await useKey(order.cardId, 'encryption', PIN, async (key, facts) => ({ key, facts }), deps);
    expect(used).toMatchObject({
      outcome: 'used',
      result: { key: { extractable: false, usages: ['deriveBits'] }, facts: { purpose: 'encryption' } },
    });
    const missing = useKey(order.cardId, 'signature', PIN, async () => null, deps);
    await expect(missing).rejects.toMatchObject({ code: 'certificate_unknown' });
    const unknown = useKey(crypto.randomUUID(), 'signature', PIN, async () => null, deps);
    await expect(unknown).rejects.toMatchObject({ code: 'card_unknown' });
  });
});

/** Every value in a record, at any depth. */
function values(raw: unknown): unknown[] {
  if (typeof raw !== 'object' || raw === null || raw instanceof Uint8Array) return [raw];
  return [raw, ...Object.values(raw).flatMap(values)];
}

/** Every run of bytes, and every text that can be read as some. */
function byteFields(raw: unknown): Bytes[] {
  return values(raw).flatMap((value) => {
    if (value instanceof Uint8Array) return [new Uint8Array(value)];
    if (typeof value !== 'string') return [];
    return /^([0-9a-f]{2})+$/.test(value) ? [utf8(value), Uint8Array.fromHex(value)] : [utf8(value)];
  });
}

/** A field as an AES-256 key in every conceivable way. */
async function keysFrom(field: Bytes): Promise<CryptoKey[]> {
  const raw = [field.slice(0, 32), field.slice(-32), new Uint8Array(await crypto.subtle.digest('SHA-256', field))];
  return Promise.all(
    raw
      .filter(({ length }) => length === 32)
      .map((bytes) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt'])),
  );
}
