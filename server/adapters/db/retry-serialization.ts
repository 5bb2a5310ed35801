import { setTimeout as sleep } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: the transaction did nothing and would do it well another time. */
const TRANSIENT = new Set(['40001', '40P01']);

const ATTEMPTS = 25;

/** Milliseconds. */
const FIRST_DELAY = 2;
const LONGEST_DELAY = 200;

/**
 * Makes the attempt again while PostgreSQL says that it lost against a concurrent one (chapter 13.5, “Serialization
 * Failure Handling”), after a time that is random and grows. Gives up with the last error.
 */
export async function retrySerialization<T>(
  attempt: () => Promise<T>,
  { random }: { readonly random: () => number },
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isTransient(error)) throw error;
      await sleep(random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** tried));
    }
  }
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && TRANSIENT.has(error.code);
}
