import { AppError } from '../errors.ts';
import type { CardDeps } from './deps.ts';

/** Milliseconds for which an order is retried whose end is not known yet, because the server never answered. */
export const UNKNOWN_END = 10 * 60_000;

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** Bounds for the pause a server may ask for: never a busy loop, and no more than a timer can hold. */
const ASKED = { least: FIRST_PAUSE, most: 3_600_000 };

/**
 * Repeats `attempt` while the server is unreachable or asks to wait, with growing pauses, until it answers or `until`
 * has passed (then `server_unreachable`). The attempt must be safe to repeat.
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

/** Milliseconds until a retry makes sense; null = it does not. */
function pauseAfter(error: unknown, tries: number): number | null {
  if (!(error instanceof AppError)) return null;
  if (askedToWait(error)) {
    return Math.min(Math.max((error.retryAfter ?? 5) * 1000, ASKED.least), ASKED.most);
  }
  return error.code === 'server_unreachable' ? backOff(tries) : null;
}

/** Whether a server answered that it is overloaded: by this client, or altogether. */
export function askedToWait(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'too_many_tries' || error.code === 'server_busy');
}

/**
 * Doubles, with up to a quarter of random change so that clients of a server that comes back do not arrive all at once.
 */
export function backOff(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE) * (1 + Math.random() / 4);
}

export function timer(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
