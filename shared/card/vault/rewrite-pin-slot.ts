import type { PinCost, Vault } from '../record.ts';
import { makePinSlot, readPinSlot } from './pin-slot.ts';

/**
 * The vault with its `pin` slot made anew, keys and all other slots untouched (LUKS does the same). The master key's
 * bytes exist for this call only. null = `pin` is wrong.
 */
export async function rewritePinSlot(
  vault: Vault,
  change: { readonly pin: string; readonly newPin: string; readonly cardId: string; readonly cost: PinCost },
): Promise<Vault | null> {
  const master = await readPinSlot(vault.slots.pin, change.pin, change.cardId);
  if (master === null) return null;
  try {
    const pin = await makePinSlot(master, change.newPin, change.cardId, change.cost);
    return { ...vault, slots: { ...vault.slots, pin } };
  } finally {
    master.fill(0);
  }
}
