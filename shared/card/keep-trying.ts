import { AppError } from '../errors.ts';
import type { CardDeps } from './deps.ts';

/** Milliseconds for which an order is tried whose end is not known yet, because the server never answered. */
export const UNKNOWN_END = 10 * 60_000;

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** What a server may ask for: never a loop without rest, nor more than a timer holds. */
const ASKED = { least: FIRST_PAUSE, most: 3_600_000 };

/**
 * Repeats `attempt` while the server is out of reach or asks to wait, with longer and longer pauses, until it answers
 * or `until` has passed (then `server_unreachable`). The attempt must be one that may be repeated.
 */
export async function keepTrying<T>(
  attempt: () => Promise<T>,
  until: Date,
  deps: Pick<CardDeps, 'now' | 'connection'>,
): Promise<T> {
  const { onOffline, onAskedToWait, onOnline, pause = timer } = deps.connection ?? {};
  for (let tries = 0; ; tries++) {
    try {
      const answer = await attempt();
      if (tries > 0) onOnline?.();
      return answer;
    } catch (error) {
      const wait = pauseAfter(error, tries);
      if (wait === null && tries > 0) onOnline?.();
      if (wait === null || deps.now().getTime() + wait > until.getTime()) throw error;
      (askedToWait(error) ? onAskedToWait : onOffline)?.(wait);
      await pause(wait);
    }
  }
}

/** Milliseconds until another try makes sense; null = it does not. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (!(error instanceof AppError)) return null;
  if (askedToWait(error)) {
    return Math.min(Math.max((error.retryAfter ?? 5) * 1000, ASKED.least), ASKED.most);
  }
  return error.code === 'server_unreachable' ? backOff(tries) : null;
}

/** Whether a server was there and asked to come again: too much from here, or too much in all. */
export function askedToWait(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'too_many_tries' || error.code === 'server_busy');
}

/** Doubles, and strays by up to a quarter so that clients of a server that comes back do not arrive all at once. */
export function backOff(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE) * (1 + Math.random() / 4);
}

export function timer(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
