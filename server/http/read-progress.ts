/** Data waits for the peer to read it: since when, and how much was written to it by then. */
export interface ReadProgress {
  readonly since: number;
  readonly written: number;
}

/** How slow a client may read. */
export interface ReadLimits {
  /** Milliseconds without reading anything. */
  readonly patience: number;
  /** Bytes per second that a client has to read on average. */
  readonly slowest: number;
}

/**
 * The state of a connection at `now` (milliseconds): `waiting` of `written` bytes are still unread. null = everything
 * is read.
 */
export function lookAtReader(
  before: ReadProgress | null,
  { waiting, written, now }: { readonly waiting: number; readonly written: number; readonly now: number },
): ReadProgress | null {
  if (waiting === 0) return null;
  return before ?? { since: now, written: written - waiting };
}

/** True when its time is up: the patience, plus the time that the slowest client needs for what was written since. */
export function isTooSlow(
  { since, written: before }: ReadProgress,
  { written, now }: { readonly written: number; readonly now: number },
  { patience, slowest }: ReadLimits,
): boolean {
  return now - since > patience + ((written - before) / slowest) * 1000;
}
