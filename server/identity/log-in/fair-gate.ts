import { AppError } from '../../../shared/errors.ts';

/** Lets a few in at a time; the others wait, in one line per key. */
export interface FairGate {
  /** Throws AppError `server_busy` when there is no place to wait; `work` has not begun then. */
  pass<T>(who: string, work: () => Promise<T>): Promise<T>;
}

export interface GateSize {
  readonly atOnce: number;
  /** How many may wait, of all keys together. */
  readonly waiting: number;
  /** Seconds after which a caller that was turned away should retry. */
  readonly retryAfter: number;
}

/**
 * Keys take turns, however many each has in line. When all places are taken, a newcomer from a short line takes the
 * last place of the longest: one key alone may fill them, but keeps nobody out.
 */
export function fairGate({ atOnce, waiting, retryAfter }: GateSize): FairGate {
  /** In the order of their turns; never an empty line. */
  const lines = new Map<string, Array<PromiseWithResolvers<void>>>();
  let inside = 0;
  let inLine = 0;

  function admit(): void {
    const [first] = lines;
    if (first === undefined || inside >= atOnce) return;
    const [who, line] = first;
    lines.delete(who);
    const next = line.shift();
    if (line.length > 0) lines.set(who, line); // behind all others
    inLine -= 1;
    inside += 1;
    next?.resolve();
  }

  function makePlace(ownLength: number): void {
    // At least one stays in it.
    const longest = [...lines.values()].reduce((one, other) => (other.length > one.length ? other : one), []);
    if (longest.length <= ownLength + 1) throw new AppError('server_busy', null, { retryAfter });
    longest.pop()?.reject(new AppError('server_busy', null, { retryAfter }));
    inLine -= 1;
  }

  async function standInLine(who: string): Promise<void> {
    if (inLine >= waiting) makePlace(lines.get(who)?.length ?? 0);
    const place = Promise.withResolvers<void>();
    const line = lines.get(who) ?? [];
    lines.set(who, line);
    line.push(place);
    inLine += 1;
    await place.promise;
  }

  return {
    async pass(who, work) {
      if (inside < atOnce) inside += 1;
      else await standInLine(who);
      try {
        return await work();
      } finally {
        inside -= 1;
        admit();
      }
    },
  };
}
