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
  const length = limit.seconds * 1000;
  const start = Math.floor(deps.now.getTime() / length) * length;
  const end = start + length;
  const count = await deps.tries.count(`${limit.name} ${who}`, new Date(start), new Date(end));
  return count > limit.tries ? Math.ceil((end - deps.now.getTime()) / 1000) : null;
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
