import type { SecurityEvent } from './security-event.ts';

/** Length of a window. */
const WINDOW_MS = 15 * 60_000;
/** Entries about what anybody may cause, in one window. */
export const MOST_BOUNDED = 500;
/** Of so many pairs of thing and network the tries are counted; those beyond leave lines alone. */
const MOST_COUNTED = 20_000;

/** What becomes of an event that anybody may cause. */
export type Bounded =
  /** An entry, with how often it was tried in this window. */
  | { readonly entry: true; readonly times: number; readonly last: boolean }
  | { readonly entry: false; readonly times: number };

/**
 * Keeps wrong log-ins and the like from filling the audit log: per window, what is tried and network the 1st, 10th, 100th …
 * try leaves an entry that says how many there were, and no more than `MOST_BOUNDED` in all (`last`: from now on the log
 * alone tells). Counted in memory: a server that is under attack writes nothing for what it does not keep.
 */
export function boundEntries(): (key: string, event: Pick<SecurityEvent, 'at' | 'network'>) => Bounded {
  let window = Number.NaN;
  let entries = 0;
  const counts = new Map<string, number>();
  return (key, { at, network }) => {
    const current = Math.floor(at.getTime() / WINDOW_MS);
    if (current !== window) {
      window = current;
      entries = 0;
      counts.clear();
    }
    const counted = `${key} ${network}`;
    const times = (counts.get(counted) ?? 0) + 1;
    if (times > 1 || counts.size < MOST_COUNTED) counts.set(counted, times);
    if (entries >= MOST_BOUNDED || !isPowerOfTen(times)) return { entry: false, times };
    entries += 1;
    return { entry: true, times, last: entries === MOST_BOUNDED };
  };
}

export const WINDOW_MINUTES = WINDOW_MS / 60_000;

function isPowerOfTen(times: number): boolean {
  return /^10*$/.test(String(times));
}
