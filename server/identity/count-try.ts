import { AppError } from '../../shared/errors.ts';
import type { IdentityStore } from './identity-store.ts';
import type { TryStore } from './try-store.ts';

/** How often something may be tried by one key within a window of fixed length. */
export interface Limit {
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts one try, before the thing is tried: a crash in between costs a try, never gives one. Gives the seconds until
 * the window ends when there were more than the limit allows; null = go on. It does not throw, because the
 * transaction that counts has to be kept.
 */
export async function countTry(
  limit: Limit,
  who: string,
  deps: { readonly tries: TryStore; readonly now: Date },
): Promise<number | null> {
  const { start, end } = windowAt(limit, deps.now);
  const count = await deps.tries.count(`${limit.name} ${who}`, start, end);
  return count > limit.tries ? Math.ceil((end.getTime() - deps.now.getTime()) / 1000) : null;
}

/** Takes back the try that was counted at `now`: it succeeded, and the limit is on failures. */
export async function giveTryBack(
  limit: Limit,
  who: string,
  deps: { readonly tries: TryStore; readonly now: Date },
): Promise<void> {
  await deps.tries.giveBack(`${limit.name} ${who}`, windowAt(limit, deps.now).start);
}

function windowAt({ seconds }: Limit, now: Date): { readonly start: Date; readonly end: Date } {
  const length = seconds * 1000;
  const start = Math.floor(now.getTime() / length) * length;
  return { start: new Date(start), end: new Date(start + length) };
}

/** Counts one try of each, until one is refused: what is blocked already uses up nothing else. Throws `too_many_tries`. */
export async function countTries(
  counted: ReadonlyArray<readonly [limit: Limit, who: string]>,
  deps: { readonly store: IdentityStore; readonly clock: () => Date },
): Promise<void> {
  const now = deps.clock();
  const retryAfter = await deps.store.transaction(async ({ tries }) => {
    for (const [limit, who] of counted) {
      const wait = await countTry(limit, who, { tries, now });
      if (wait !== null) return wait;
    }
    return null;
  });
  if (retryAfter !== null) throw new AppError('too_many_tries', null, { retryAfter });
}

/** Forgets the tries that `who` has made in any window. */
export async function clearTries(limit: Limit, who: string, deps: { readonly tries: TryStore }): Promise<void> {
  await deps.tries.clear(`${limit.name} ${who}`);
}
