import type { IdentityStore } from '../identity-store.ts';

/** What was counted for one key in one window and is not in the database yet; negative = more was taken back. */
interface Pending {
  readonly key: string;
  readonly start: Date;
  readonly end: Date;
  times: number;
}

export interface Window {
  readonly start: Date;
  /** When this count expires. */
  readonly end: Date;
}

/** One for each database: all users of a store share it. */
const memories = new WeakMap<IdentityStore, Map<string, Pending>>();

/** How often counts have moved from here into the database. */
const moves = new WeakMap<IdentityStore, number>();

/**
 * As often as counts have moved: what was read from the database before a move, and pending counts after it, do not
 * belong together.
 */
export function movesOf(store: IdentityStore): number {
  return moves.get(store) ?? 0;
}

export function pendingCounts(store: IdentityStore, key: string, start: Date): number {
  return memories.get(store)?.get(placeOf(key, start))?.times ?? 0;
}

/** Counts `times` tries, or takes them back. */
export function addPending(store: IdentityStore, key: string, { start, end }: Window, times: number): void {
  const known = memories.getOrInsertComputed(store, () => new Map());
  const place = placeOf(key, start);
  known.getOrInsertComputed(place, () => ({ key, start, end, times: 0 })).times += times;
}

/** Clears all counts of `key`. */
export function dropPending(store: IdentityStore, key: string): void {
  const known = memories.get(store);
  for (const [place, pending] of known ?? []) if (pending.key === key) known?.delete(place);
}

/**
 * Writes what was counted since the last time, all in one transaction. A try must not cost an fsync: an attacker would
 * make everybody wait for the disk. A crash loses the tries of a second. Throws when the database does not accept them;
 * they are kept then.
 */
export async function keepCounts(store: IdentityStore): Promise<void> {
  const known = memories.get(store);
  const written = [...(known ?? [])].map(([place, pending]) => ({ place, ...pending }));
  if (known === undefined || written.length === 0) return;
  await store.transaction(async ({ tries }) => {
    for (const { key, start, end, times } of written) {
      if (times > 0) await tries.count(key, start, end, times);
      if (times < 0) await tries.giveBack(key, start, -times);
    }
  });
  moves.set(store, movesOf(store) + 1);
  for (const { place, times } of written) {
    const pending = known.get(place);
    if (pending === undefined) continue;
    pending.times -= times;
    if (pending.times === 0) known.delete(place);
  }
}

function placeOf(key: string, start: Date): string {
  return `${start.getTime()} ${key}`;
}
