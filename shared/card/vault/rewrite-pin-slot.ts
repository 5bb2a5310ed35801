import type { Answered, Card, PinCost, SealedBox, Vault } from '../record.ts';
import { refuseChangedFacts, sealFacts } from './facts.ts';
import { makePinSlot, readPinSlot } from './pin-slot.ts';

/**
 * The vault with a new `pin` slot, keys and all other slots untouched (LUKS does the same). The master key's bytes
 * exist for this call only. null = `pin` is wrong. AppError `card_damaged` when something of the record that never
 * changes was changed.
 */
export async function rewritePinSlot(
  record: Answered | Card,
  change: { readonly pin: string; readonly newPin: string; readonly cost: PinCost },
): Promise<{ readonly vault: Vault; readonly facts: SealedBox } | null> {
  const { id, vault } = record;
  const read = await readPinSlot(vault.slots.pin, change.pin, id);
  if (read === null) return null;
  const { master, isBound } = read;
  const as = (use: KeyUsage) => crypto.subtle.importKey('raw', master, 'AES-GCM', false, [use]);
  try {
    await refuseChangedFacts(record, { master: await as('decrypt'), isBound });
    const facts = record.facts ?? (await sealFacts(record, await as('encrypt')));
    const pin = await makePinSlot(master, change.newPin, id, change.cost);
    return { vault: { ...vault, slots: { ...vault.slots, pin } }, facts };
  } finally {
    master.fill(0);
  }
}
