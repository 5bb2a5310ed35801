import type { Answered, Card, SealedBox, Vault } from '../record.ts';
import { refuseChangedFacts, sealFacts } from './facts.ts';
import { openPinSlot } from './pin-slot.ts';

/** What the right PIN opens. The keys are non-extractable, of one use each, and stay in the vault. */
export interface OpenedRecord {
  readonly unwrapping: CryptoKey;
  readonly decrypting: CryptoKey;
  readonly sealing: CryptoKey;
  /** To be stored: the same, or with the box and the slot that a card of an earlier version lacked. */
  readonly kept: { readonly vault: Vault; readonly facts: SealedBox };
}

/** null = wrong PIN. AppError `card_damaged` when something that never changes was changed. */
export async function openRecord(record: Answered | Card, pin: string): Promise<OpenedRecord | null> {
  const { vault } = record;
  const opened = await openPinSlot(vault.slots.pin, pin, record.id);
  if (opened === null) return null;
  const { unwrapping, decrypting, sealing, slot, isBound } = opened;
  await refuseChangedFacts(record, { master: decrypting, isBound });
  const facts = record.facts ?? (await sealFacts(record, sealing));
  const kept = { vault: { ...vault, slots: { ...vault.slots, pin: slot } }, facts };
  return { unwrapping, decrypting, sealing, kept };
}
