import { AppError } from '../errors.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import type { PinRefused } from './pin-refused.ts';
import type { Answered, Card } from './record.ts';
import type { OpenedRecord } from './vault/open-record.ts';

export type PinTried<T> = { readonly outcome: 'open'; readonly value: T } | PinRefused;

/**
 * One PIN attempt. The try is counted and on the disk *before* the PIN is tested, so that ending the program in between
 * gains nothing; the right PIN gives all tries back, or only its own if the record turns out to be changed
 * (`card_damaged`), which is not the person's fault. `open` tests: null = wrong, else its result and what to store of
 * vault and facts (the same, or with other slots). The last wrong try returns `wrong pin` with none left, later ones
 * `blocked` without testing. AppError `card_unknown` when there is no such card or it has no keys yet.
 */
export async function tryPin<T>(
  id: string,
  open: (record: Answered | Card) => Promise<{ value: T; kept: OpenedRecord['kept'] } | null>,
  deps: Pick<CardDeps, 'store' | 'locks'>,
): Promise<PinTried<T>> {
  return withCardLock(id, deps, async () => {
    const record = await deps.store.get(id);
    if (record === null || record.state === 'ordered') throw new AppError('card_unknown');
    if (record.vault.triesLeft === 0) return { outcome: 'blocked' };

    const triesLeft = record.vault.triesLeft - 1;
    await deps.store.put({ ...record, vault: { ...record.vault, triesLeft } });
    const opened = await open(record).catch(async (error: unknown) => {
      // A change can be detected only with the right PIN.
      if (error instanceof AppError && error.code === 'card_damaged') await deps.store.put(record);
      throw error;
    });
    if (opened === null) return { outcome: 'wrong pin', triesLeft };

    const { vault, facts } = opened.kept;
    await deps.store.put({ ...record, facts, vault: { ...vault, triesLeft: vault.triesAllowed } });
    return { outcome: 'open', value: opened.value };
  });
}
