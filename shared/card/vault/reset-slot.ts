import { type Bytes, concat, utf8 } from '../../bytes.ts';
import type { Vault } from '../record.ts';
import { type Place, seal, unseal } from './seal.ts';

type ResetSlot = Vault['slots']['reset'];

const HALF_BYTES = 32;

/**
 * The slot that opens without the PIN, with one half from the device and one from the server. Both halves are made
 * here.
 */
export async function makeResetSlot(master: Bytes, cardId: string): Promise<{ slot: ResetSlot; serverHalf: Bytes }> {
  const deviceHalf = crypto.getRandomValues(new Uint8Array(HALF_BYTES));
  const serverHalf = crypto.getRandomValues(new Uint8Array(HALF_BYTES));
  const key = await resetKey(deviceHalf, serverHalf, cardId, 'encrypt');
  return { slot: { deviceHalf, master: await seal(master, key, place(cardId)) }, serverHalf };
}

/** The master key's bytes, for rewriting slots; the caller zeroes them. null = not the half of this card. */
export async function readResetSlot(slot: ResetSlot, serverHalf: Bytes, cardId: string): Promise<Bytes | null> {
  return unseal(slot.master, await resetKey(slot.deviceHalf, serverHalf, cardId, 'decrypt'), place(cardId));
}

/** HKDF (RFC 5869) with SHA-256 over device half ‖ server half, both of 32 bytes. */
async function resetKey(
  deviceHalf: Bytes,
  serverHalf: Bytes,
  cardId: string,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const both = concat(deviceHalf, serverHalf);
  try {
    const material = await crypto.subtle.importKey('raw', both, 'HKDF', false, ['deriveKey']);
    const info = utf8(`chipless-reset:1:${cardId}`);
    return await crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      [use],
    );
  } finally {
    both.fill(0);
  }
}

function place(cardId: string): Place {
  return { cardId, name: 'slot reset' };
}
