/** So many may happen in so many seconds, whenever these begin. */
export interface Rate {
  readonly tries: number;
  readonly seconds: number;
}

/** What was counted in the window that goes on and in the one before it. */
export interface Counted {
  readonly before: number;
  readonly now: number;
  /** Milliseconds since the window that goes on began. */
  readonly elapsed: number;
}

/**
 * Milliseconds until one more is allowed; 0 = now. Two fixed windows stand for one that slides: what was counted in the one
 * before it is taken as spread evenly, and fades. So nobody gets twice the tries at the border of two windows.
 */
export function waitFor({ tries, seconds }: Rate, { before, now, elapsed }: Counted): number {
  const length = seconds * 1000;
  const untilNext = now + 1 > tries ? length - elapsed : 0;
  const [fading, since, fresh] = untilNext > 0 ? [now, 0, 0] : [before, elapsed, now];
  // fading × (1 − t / length) + fresh + 1 ≤ tries, solved for t
  const enough = fading === 0 ? 0 : length * (1 - (tries - 1 - fresh) / fading);
  // Less than a thousandth is no wait, but arithmetic.
  return Math.max(0, Math.ceil(untilNext + Math.max(0, enough - since) - 0.001));
}
