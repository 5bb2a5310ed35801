/** Something waits to be read by the peer: since when, and how much was written to it by then. */
export interface ReadProgress {
  readonly since: number;
  readonly written: number;
}

/** How slow a reader may be. */
export interface ReadLimits {
  /** Milliseconds that somebody may read nothing. */
  readonly patience: number;
  /** Bytes a second that a reader has to take on average. */
  readonly slowest: number;
}

/**
 * One look at a connection at `now` (milliseconds): `waiting` bytes are not taken yet of `written` in all. null = it has
 * taken everything.
 */
export function lookAtReader(
  before: ReadProgress | null,
  { waiting, written, now }: { readonly waiting: number; readonly written: number; readonly now: number },
): ReadProgress | null {
  if (waiting === 0) return null;
  return before ?? { since: now, written: written - waiting };
}

/** True when it has had its time: the patience, and what the slowest reader needs for what was written meanwhile. */
export function isTooSlow(
  { since, written: before }: ReadProgress,
  { written, now }: { readonly written: number; readonly now: number },
  { patience, slowest }: ReadLimits,
): boolean {
  return now - since > patience + ((written - before) / slowest) * 1000;
}
