import { AppError } from '../../shared/errors.ts';
import type { IdentityStore } from './identity-store.ts';
import { refusedFor, rememberRefusal } from './refusals.ts';
import { type Rate, waitFor } from './sliding-window.ts';
import type { TryStore } from './try-store.ts';

/** How often something may be tried by one key. */
export interface Limit extends Rate {
  readonly name: string;
}

/** Something to count, and by whom. */
export type Count = readonly [limit: Limit, who: string];

/**
 * Counts one try, before the thing is tried: a crash in between costs a try, never gives one. Gives the seconds until it is
 * allowed when it is not, and counts nothing then; null = go on. It does not throw, because the transaction that counts has
 * to be kept.
 */
export async function countTry(
  limit: Limit,
  who: string,
  deps: { readonly tries: TryStore; readonly now: Date },
): Promise<number | null> {
  const key = keyOf(limit, who);
  const { start, previous, end } = windowsAt(limit, deps.now);
  const [before, now] = await deps.tries.read(key, [previous, start]);
  const wait = waitFor(limit, { before, now, elapsed: deps.now.getTime() - start.getTime() });
  if (wait > 0) return Math.ceil(wait / 1000);
  await deps.tries.count(key, start, end);
  return null;
}

/** Takes back the try that was counted at `now`: it succeeded, and the limit is on failures. */
export async function giveTryBack(
  limit: Limit,
  who: string,
  deps: { readonly tries: TryStore; readonly now: Date },
): Promise<void> {
  await deps.tries.giveBack(keyOf(limit, who), windowsAt(limit, deps.now).start);
}

/** `end`: when what is counted now does not count any more. */
function windowsAt(
  { seconds }: Limit,
  now: Date,
): { readonly start: Date; readonly previous: Date; readonly end: Date } {
  const length = seconds * 1000;
  const start = Math.floor(now.getTime() / length) * length;
  return { start: new Date(start), previous: new Date(start - length), end: new Date(start + 2 * length) };
}

interface CountDeps {
  readonly store: IdentityStore;
  readonly clock: () => Date;
}

/**
 * Counts one try of each, until one is refused: what is blocked already uses up nothing else, and asks nothing of the
 * database while it is. Throws `too_many_tries`.
 */
export async function countTries(counted: readonly Count[], deps: CountDeps): Promise<void> {
  refuseRemembered(counted, deps);
  const now = deps.clock();
  const refused = await deps.store.transaction(async ({ tries }) => {
    for (const [limit, who] of counted) {
      const wait = await countTry(limit, who, { tries, now });
      if (wait !== null) return { key: keyOf(limit, who), wait };
    }
    return null;
  });
  if (refused === null) return;
  const from = now.getTime();
  rememberRefusal(deps.store, refused.key, { from, until: from + refused.wait * 1000 });
  throw new AppError('too_many_tries', null, { retryAfter: refused.wait });
}

/** Refuses what is known to be blocked, without counting. Throws `too_many_tries`. */
export function refuseRemembered(counted: readonly Count[], { store, clock }: CountDeps): void {
  const now = clock().getTime();
  for (const [limit, who] of counted) {
    const wait = refusedFor(store, keyOf(limit, who), now);
    if (wait !== null) throw new AppError('too_many_tries', null, { retryAfter: Math.ceil(wait / 1000) });
  }
}

/** Forgets the tries that `who` has made in any window. */
export async function clearTries(limit: Limit, who: string, deps: { readonly tries: TryStore }): Promise<void> {
  await deps.tries.clear(keyOf(limit, who));
}

function keyOf({ name }: Limit, who: string): string {
  return `${name} ${who}`;
}
