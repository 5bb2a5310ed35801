import type { IdentityStore } from '../identity-store.ts';

/** Caches refusals until they end, so that refusing again neither reads nor writes tries. */
interface Refusal {
  /** Milliseconds; a clock that was set back ends it. */
  readonly from: number;
  readonly until: number;
}

/** A few megabytes; an attacker with more addresses is refused by the database. */
const MOST = 20_000;

/** One cache for each database: all users of a store share it. */
const memories = new WeakMap<IdentityStore, Map<string, Refusal>>();

export function rememberRefusal(store: IdentityStore, key: string, refusal: Refusal): void {
  const known = memories.getOrInsertComputed(store, () => new Map());
  known.delete(key);
  known.set(key, refusal);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
}

/** Milliseconds for which this is still refused; null = it is not, as far as is known here. */
export function refusedFor(store: IdentityStore, key: string, now: number): number | null {
  const known = memories.get(store);
  const refusal = known?.get(key);
  if (refusal === undefined) return null;
  if (refusal.from <= now && now < refusal.until) return refusal.until - now;
  known?.delete(key);
  return null;
}
