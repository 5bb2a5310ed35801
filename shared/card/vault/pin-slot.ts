import { argon2id } from 'hash-wasm';
import { type Bytes, utf8 } from '../../bytes.ts';
import { normalizePin } from '../../pin-policy.ts';
import type { PinCost, Vault } from '../record.ts';
import { gcm, orNull, type Place, seal, unseal } from './seal.ts';

type PinSlot = Vault['slots']['pin'];

/** What a try of the PIN costs in slots made today. The OWASP floor is 19 MiB, 2 passes, 1 lane. */
export const PIN_COST: PinCost = { name: 'argon2id', memoryKiB: 32 * 1024, passes: 2, lanes: 1 };

export async function makePinSlot(master: Bytes, pin: string, cardId: string, cost: PinCost): Promise<PinSlot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await pinKey(pin, salt, cost, 'encrypt');
  return { cost, salt, master: await seal(master, key, place(cardId)) };
}

/** The master key as non-extractable keys, each of one use; they stay in the vault. null = wrong PIN. */
export async function openPinSlot(
  slot: PinSlot,
  pin: string,
  cardId: string,
): Promise<{ readonly unwrapping: CryptoKey; readonly decrypting: CryptoKey } | null> {
  if (pin === '') return null;
  const key = await pinKey(pin, slot.salt, slot.cost, 'unwrapKey');
  const { iv, sealed } = slot.master;
  const open = (use: KeyUsage) =>
    crypto.subtle.unwrapKey('raw', sealed, key, gcm(iv, place(cardId)), 'AES-GCM', false, [use]);
  return orNull(async () => ({ unwrapping: await open('unwrapKey'), decrypting: await open('decrypt') }));
}

/** The master key's bytes, for rewriting slots; the caller zeroes them. null = wrong PIN. */
export async function readPinSlot(slot: PinSlot, pin: string, cardId: string): Promise<Bytes | null> {
  if (pin === '') return null;
  return unseal(slot.master, await pinKey(pin, slot.salt, slot.cost, 'decrypt'), place(cardId));
}

async function pinKey(
  pin: string,
  salt: Bytes,
  cost: PinCost,
  use: 'encrypt' | 'decrypt' | 'unwrapKey',
): Promise<CryptoKey> {
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
    return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
  } finally {
    for (const secret of [password, derived, raw]) secret.fill(0);
  }
}

function place(cardId: string): Place {
  return { cardId, name: 'slot pin' };
}
