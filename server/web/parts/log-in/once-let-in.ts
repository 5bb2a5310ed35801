import { AppError } from '../../../../shared/errors.ts';

/** How often to retry before the person is told. */
const MOST_TRIES = 5;
const DEFAULT_PAUSE_SECONDS = 2;

/**
 * Enters, and waits as the server asks while too many others do. Throws what `enter` throws; `server_busy` when the
 * rush does not end. `pause` waits so many seconds.
 */
export async function onceLetIn<T>(
  enter: () => Promise<T>,
  deps: { readonly pause: (seconds: number) => Promise<void>; readonly random: () => number } = {
    pause,
    random: Math.random,
  },
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await enter();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'server_busy' || tries === MOST_TRIES) throw error;
      // So that not all retry at the same moment.
      await deps.pause((error.retryAfter ?? DEFAULT_PAUSE_SECONDS) * (1 + deps.random()));
    }
  }
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
