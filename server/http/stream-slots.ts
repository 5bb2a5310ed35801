/** Takes a place for a stream of `key`; gives the function that leaves it. */
export type StreamSlots = (key: string, close: () => void) => () => void;

/**
 * Keeps each key at `most` open streams, so that one person cannot use up the server's connections: one more ends the
 * oldest, which is likelier forgotten by a computer that fell asleep than read.
 */
export function streamSlots(most: number): StreamSlots {
  const open = new Map<string, Set<() => void>>();
  return (key, close) => {
    const own = open.get(key) ?? new Set();
    open.set(key, own);
    const end = () => close(); // its own value, also for a function that is given twice
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
