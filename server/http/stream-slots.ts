/** Takes a slot for a stream of `key`; returns the function that frees it. */
export type StreamSlots = (key: string, close: () => void) => () => void;

/**
 * Allows each key at most `most` open streams, so that one person cannot use up the server's connections: one more ends
 * the oldest, which probably belongs to a computer that is asleep.
 */
export function streamSlots(most: number): StreamSlots {
  const open = new Map<string, Set<() => void>>();
  return (key, close) => {
    const own = open.get(key) ?? new Set();
    open.set(key, own);
    const end = () => close(); // its own value, also for a function that is passed twice
    own.add(end);
    for (const oldest of [...own].slice(0, -most)) {
      own.delete(oldest);
      oldest();
    }
    return () => {
      own.delete(end);
      if (own.size === 0 && open.get(key) === own) open.delete(key);
    };
  };
}
