import type { SecurityEvent } from './security-event.ts';

/** Length of a window. */
const WINDOW_MS = 15 * 60_000;
/** Most entries in one window about events that anybody can cause. */
export const MOST_BOUNDED = 500;
/** Attempts are counted for so many pairs of thing and network; further ones only leave log lines. */
const MOST_COUNTED = 20_000;

/** What happens to an event that anybody can cause. */
export type Bounded =
  /** An entry, with the number of attempts in this window. */
  | { readonly entry: true; readonly times: number; readonly last: boolean }
  | { readonly entry: false; readonly times: number };

/**
 * Keeps wrong log-ins and the like from filling the audit log: per window, thing and network, the 1st, 10th, 100th …
 * attempt leaves an entry with the number of attempts, and there are at most `MOST_BOUNDED` entries in all (`last`:
 * from now on only the server's log records them). Counted in memory: a server under attack writes nothing for events
 * that it does not keep.
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
