import { AppError } from '../../../shared/errors.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { RateLimitStore } from '../rate-limit-store.ts';
import { addPending, dropPending, pendingCounts } from './pending-counts.ts';
import { readCounts } from './read-counts.ts';
import { refusedFor, rememberRefusal } from './refusals.ts';
import { type Limit, waitFor } from './sliding-window.ts';

/** A limit, and the key to count. */
export type Count = readonly [limit: Limit, who: string];

/**
 * Counts one try in the transaction of what is tried. Returns the seconds to wait if it is refused, and counts nothing
 * then; null = allowed. It does not throw, because the transaction that counts has to be committed.
 */
export async function rateLimitWithin(
  limit: Limit,
  who: string,
  deps: { readonly tries: RateLimitStore; readonly now: Date },
): Promise<number | null> {
  const key = keyOf(limit, who);
  const window = windowAt(limit, deps.now);
  const [before, now] = await deps.tries.read(key, [window.previous, window.start]);
  const wait = waitFor(limit, { before, now, elapsed: deps.now.getTime() - window.start.getTime() });
  if (wait > 0) return Math.ceil(wait / 1000);
  await deps.tries.count(key, window.start, window.end);
  return null;
}

/** Takes back tries that were counted at `now`: they succeeded, and the limits are on failures. */
export function refund(counted: readonly Count[], { store, now }: { store: IdentityStore; now: Date }): void {
  for (const [limit, who] of counted) addPending(store, keyOf(limit, who), windowAt(limit, now), -1);
}

/** Counts tries at `now` without refusing any. */
export function noteCounts(counted: readonly Count[], { store, now }: { store: IdentityStore; now: Date }): void {
  for (const [limit, who] of counted) addPending(store, keyOf(limit, who), windowAt(limit, now), 1);
}

/** `end`: when what is counted now no longer counts. */
function windowAt(
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
 * Counts one try of each before the thing is tried, until one is refused: what is already blocked uses up nothing else,
 * and reads no tries while it is. `keepCounts` writes the counts to the database. Throws `too_many_tries`.
 */
export async function rateLimit(counted: readonly Count[], deps: CountDeps): Promise<void> {
  refuseRemembered(counted, deps);
  const now = deps.clock();
  const places = counted.map(([limit, who]) => ({ limit, key: keyOf(limit, who), ...windowAt(limit, now) }));
  const kept = await readCounts(places, { store: deps.store, now });
  // No await from here on: of many concurrent tries each sees what the others have counted.
  for (const [at, [limit, who]] of counted.entries()) {
    const [before = 0, inThis = 0] = kept[at] ?? [];
    refuseOver(limit, who, { before, now: inThis }, { store: deps.store, now });
    addPending(deps.store, keyOf(limit, who), windowAt(limit, now), 1);
  }
}

function refuseOver(
  limit: Limit,
  who: string,
  kept: { readonly before: number; readonly now: number },
  { store, now }: { readonly store: IdentityStore; readonly now: Date },
): void {
  const key = keyOf(limit, who);
  const { previous, start } = windowAt(limit, now);
  const wait = waitFor(limit, {
    before: Math.max(0, kept.before + pendingCounts(store, key, previous)),
    now: Math.max(0, kept.now + pendingCounts(store, key, start)),
    elapsed: now.getTime() - start.getTime(),
  });
  if (wait === 0) return;
  const retryAfter = Math.ceil(wait / 1000);
  rememberRefusal(store, key, { from: now.getTime(), until: now.getTime() + retryAfter * 1000 });
  throw new AppError('too_many_tries', null, { retryAfter });
}

/** Refuses what is known to be blocked, without counting. Throws `too_many_tries`. */
export function refuseRemembered(counted: readonly Count[], { store, clock }: CountDeps): void {
  const now = clock().getTime();
  for (const [limit, who] of counted) {
    const wait = refusedFor(store, keyOf(limit, who), now);
    if (wait !== null) throw new AppError('too_many_tries', null, { retryAfter: Math.ceil(wait / 1000) });
  }
}

/** Clears the tries of `who` in any window, in the transaction of `tries`. */
export async function clearCounts(
  limit: Limit,
  who: string,
  deps: { readonly tries: RateLimitStore; readonly store: IdentityStore },
): Promise<void> {
  await deps.tries.clear(keyOf(limit, who));
  dropPending(deps.store, keyOf(limit, who));
}

function keyOf({ name }: Limit, who: string): string {
  return `${name} ${who}`;
}
