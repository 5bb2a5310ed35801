/** Seconds to wait after the first failure, the second, and so on; the last one is repeated. */
const PAUSES = [5, 15, 60, 300, 900, 1800, 3600];

/** Each pause is made longer or shorter by up to this fraction, so that mails do not all retry at once. */
const JITTER = 0.2;

/** The next try of a mail that has failed `attempts` times. `random` from 0 to 1. */
export function retryAt(attempts: number, now: Date, random: () => number): Date {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 0;
  return new Date(now.getTime() + Math.round(pause * 1000 * (1 + JITTER * (2 * random() - 1))));
}
