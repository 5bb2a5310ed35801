import { AppError } from '../errors.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import type { PinRefused } from './pin-refused.ts';
import type { Answered, Card, Vault } from './record.ts';

export type PinTried<T> = { readonly outcome: 'open'; readonly value: T } | PinRefused;

/**
 * One try of the PIN. The try is counted and on the disk *before* the PIN is tested, so that ending the program in
 * between wins nothing; the right PIN gives all tries back. `open` tests: null = wrong, else what it found and the vault
 * to keep (the same, or with other slots). The last wrong try answers `wrong pin` with none left, later ones `blocked`
 * without testing. AppError `card_unknown` when there is no such card or it has no keys yet.
 */
export async function tryPin<T>(
  id: string,
  open: (record: Answered | Card) => Promise<{ value: T; vault: Vault } | null>,
  deps: Pick<CardDeps, 'store' | 'locks'>,
): Promise<PinTried<T>> {
  return withCardLock(id, deps, async () => {
    const record = await deps.store.get(id);
    if (record === null || record.state === 'ordered') throw new AppError('card_unknown');
    if (record.vault.triesLeft === 0) return { outcome: 'blocked' };

    const triesLeft = record.vault.triesLeft - 1;
    await deps.store.put({ ...record, vault: { ...record.vault, triesLeft } });
    const opened = await open(record);
    if (opened === null) return { outcome: 'wrong pin', triesLeft };

    await deps.store.put({ ...record, vault: { ...opened.vault, triesLeft: opened.vault.triesAllowed } });
    return { outcome: 'open', value: opened.value };
  });
}
