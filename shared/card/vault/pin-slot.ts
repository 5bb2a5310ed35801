import { argon2id } from 'hash-wasm';
import { type Bytes, utf8 } from '../../bytes.ts';
import { normalizePin } from '../../pin-policy.ts';
import type { PinCost, Vault } from '../record.ts';
import { gcm, orNull, type Place, seal, unseal } from './seal.ts';

type PinSlot = Vault['slots']['pin'];

/** The cost of a PIN attempt in slots made today. The OWASP floor is 19 MiB, 2 passes, 1 lane. */
export const PIN_COST: PinCost = { name: 'argon2id', memoryKiB: 32 * 1024, passes: 2, lanes: 1 };

export async function makePinSlot(master: Bytes, pin: string, cardId: string, cost: PinCost): Promise<PinSlot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await pinKey(pin, salt, cost, ['encrypt']);
  return { cost, salt, master: await seal(master, key, place(cardId, true)) };
}

/** The master key as non-extractable keys, each of one use; they stay in the vault. */
interface OpenedSlot {
  readonly unwrapping: CryptoKey;
  readonly decrypting: CryptoKey;
  readonly sealing: CryptoKey;
  /** The slot was made together with a box of facts, so that a record without one was tampered with. */
  readonly isBound: boolean;
  /** To be stored: bound, whatever it was. */
  readonly slot: PinSlot;
}

/** null = wrong PIN. */
export async function openPinSlot(slot: PinSlot, pin: string, cardId: string): Promise<OpenedSlot | null> {
  if (pin === '') return null;
  const key = await pinKey(pin, slot.salt, slot.cost, ['unwrapKey', 'encrypt', 'decrypt']);
  const { iv, sealed } = slot.master;
  const open = (isBound: boolean) =>
    orNull(async () => {
      const as = (use: KeyUsage) =>
        crypto.subtle.unwrapKey('raw', sealed, key, gcm(iv, place(cardId, isBound)), 'AES-GCM', false, [use]);
      return { unwrapping: await as('unwrapKey'), decrypting: await as('decrypt'), sealing: await as('encrypt') };
    });
  const bound = await open(true);
  if (bound !== null) return { ...bound, isBound: true, slot };
  const unbound = await open(false);
  return unbound && { ...unbound, isBound: false, slot: await bind(slot, key, cardId) };
}

/** The master key's bytes, for rewriting slots; the caller zeroes them. null = wrong PIN. */
export async function readPinSlot(
  slot: PinSlot,
  pin: string,
  cardId: string,
): Promise<{ readonly master: Bytes; readonly isBound: boolean } | null> {
  if (pin === '') return null;
  const key = await pinKey(pin, slot.salt, slot.cost, ['decrypt']);
  for (const isBound of [true, false]) {
    const master = await unseal(slot.master, key, place(cardId, isBound));
    if (master !== null) return { master, isBound };
  }
  return null;
}

/** A slot of an earlier version as one that goes with a box of facts. */
async function bind(slot: PinSlot, key: CryptoKey, cardId: string): Promise<PinSlot> {
  const master = await unseal(slot.master, key, place(cardId, false));
  if (master === null) throw new TypeError('It was opened just now');
  try {
    return { ...slot, master: await seal(master, key, place(cardId, true)) };
  } finally {
    master.fill(0);
  }
}

async function pinKey(pin: string, salt: Bytes, cost: PinCost, uses: KeyUsage[]): Promise<CryptoKey> {
  const password = utf8(normalizePin(pin));
  const derived = await argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const raw = new Uint8Array(derived);
  try {
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, uses);
  } finally {
    for (const secret of [password, derived, raw]) secret.fill(0);
  }
}

/** Slots of earlier versions are bound to nothing: their cards had no box of facts. */
function place(cardId: string, isBound: boolean): Place {
  return { cardId, name: 'slot pin', ...(isBound ? { bound: utf8('facts') } : {}) };
}
