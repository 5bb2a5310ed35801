import { setTimeout as sleep } from 'node:timers/promises';
import { mutex } from './mutex.ts';

/** serialization_failure and deadlock_detected: nothing was committed, and a retry may succeed. */
const TRANSIENT = new Set(['40001', '40P01']);

const ATTEMPTS = 25;

/** Milliseconds. */
const FIRST_DELAY = 2;
const LONGEST_DELAY = 100;

/** Runs an attempt, and retries it if needed. */
export type Retry = <T>(attempt: () => Promise<T>) => Promise<T>;

/**
 * Retries an attempt while PostgreSQL reports that it lost against a concurrent one (chapter 13.5, “Serialization
 * Failure Handling”). Retries run one at a time, so that they do not defeat one another again, and wait a random and
 * growing time, for the sake of other servers. Gives up with the last error.
 */
export function retrySerialization({ random }: { readonly random: () => number }): Retry {
  const losers = mutex();
  return async (attempt) => {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
    const end = await losers.acquire();
    try {
      for (let tried = 2; ; tried += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (tried === ATTEMPTS || !isTransient(error)) throw error;
          await sleep(random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** tried));
        }
      }
    } finally {
      end();
    }
  };
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && TRANSIENT.has(error.code);
}
