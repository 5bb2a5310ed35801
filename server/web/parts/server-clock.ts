/** The header has whole seconds and the answer was on its way: a smaller difference counts as none. */
const TOLERATED_MS = 5_000;

let ahead = 0;

/**
 * Learns from an answer's Date header (RFC 9110 §6.6.1; null = it had none) how far this machine's clock, at `now`, is
 * ahead.
 */
export function noteServerTime(date: string | null, now: number): void {
  const difference = now - Date.parse(date ?? '');
  // An invalid time is NaN, which is never more.
  if (Math.abs(difference - ahead) > TOLERATED_MS) ahead = Math.abs(difference) > TOLERATED_MS ? difference : 0;
}

/**
 * A time of the server, ISO, as this machine's clock will show it: a countdown must be right even if the clock is not.
 */
export function byThisClock(iso: string): string {
  return ahead === 0 ? iso : new Date(Date.parse(iso) + ahead).toISOString();
}
