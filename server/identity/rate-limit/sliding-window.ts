/** This many may happen in this many seconds, whenever these begin. */
export interface Rate {
  readonly tries: number;
  readonly seconds: number;
}

/** How many tries one key has. */
export interface Limit extends Rate {
  readonly name: string;
  /**
   * Far from the limit, what was read from the database holds for a second: for limits where a second of what other
   * servers count does not matter. Absent = each try reads it, as limits on guesses need.
   */
  readonly mayLag?: true;
}

/** The counts of the current window and of the one before it. */
export interface Counted {
  readonly before: number;
  readonly now: number;
  /** Milliseconds since the current window began. */
  readonly elapsed: number;
}

/**
 * Milliseconds until one more is allowed; 0 = now. Two fixed windows approximate one that slides: the count of the
 * previous one is treated as evenly spread, and fades. So the border of two windows does not allow twice the tries.
 */
export function waitFor({ tries, seconds }: Rate, { before, now, elapsed }: Counted): number {
  const length = seconds * 1000;
  const untilNext = now + 1 > tries ? length - elapsed : 0;
  const [fading, since, fresh] = untilNext > 0 ? [now, 0, 0] : [before, elapsed, now];
  // fading × (1 − t / length) + fresh + 1 ≤ tries, solved for t
  const enough = fading === 0 ? 0 : length * (1 - (tries - 1 - fresh) / fading);
  // Less than a thousandth is a rounding error, not a wait.
  return Math.max(0, Math.ceil(untilNext + Math.max(0, enough - since) - 0.001));
}
