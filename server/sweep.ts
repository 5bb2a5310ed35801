import { keepCounts } from './identity/rate-limit/pending-counts.ts';
import type { Log } from './log.ts';
import type { Store } from './processes/engine/store.ts';

const EVERY_MS = 1_000;
/** Old sessions and counts do no harm: they are removed once a minute. */
const TIDY_EVERY = 60;

/**
 * Expires what is due and stores pending counts, every second, never two runs at a time. Returns the function that
 * stops it and waits for the last run.
 */
export function sweep(deps: {
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
  readonly expireDue: (now: Date) => Promise<number>;
}): () => Promise<void> {
  let rounds = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    try {
      const now = deps.clock();
      await keepCounts(deps.store);
      const expired = await deps.expireDue(now);
      if (expired > 0) deps.log.info('orders expired', { expired });
      if (rounds % TIDY_EVERY === 0) await tidy(now);
      rounds += 1;
    } catch (error) {
      deps.log.error('the sweep failed and will be tried again', { error });
    }
    if (!stopped) timer = setTimeout(next, EVERY_MS);
  };
  const tidy = (now: Date): Promise<void> =>
    deps.store.transaction(async ({ sessions, tries }) => {
      await sessions.removeExpired(now);
      await tries.removeExpired(now);
    });
  let current = round();
  const next = (): void => {
    current = round();
  };
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
    await keepCounts(deps.store).catch((error) => deps.log.warn('tries of the last second are forgotten', { error }));
  };
}
