import type { CardDeps } from './deps.ts';

/** Milliseconds for one call in the background. Chromium ends a worker whose call takes 30 seconds. */
export const BACKGROUND_PATIENCE = 10_000;
/** Milliseconds for all such calls to one server in one round; the rest is left to the next one. */
export const ROUND = 20_000;

/**
 * Runs `work` for each of `items`, servers in parallel and the items of each in turn, so that one that hangs does not
 * delay others. `patience` is for one call; when the round is over, or `work` returns false because the server is
 * unreachable, that server's other items are left. What `work` throws is thrown once all servers are done.
 */
export async function eachOrigin<T extends { readonly origin: string }>(
  items: readonly T[],
  { timeout = AbortSignal.timeout.bind(AbortSignal) }: Pick<CardDeps, 'timeout'>,
  work: (item: T, patience: AbortSignal) => Promise<boolean>,
): Promise<void> {
  const byOrigin = Map.groupBy(items, ({ origin }) => origin);
  const rounds = [...byOrigin.values()].map(async (own) => {
    const over = timeout(ROUND);
    for (const item of own) {
      if (over.aborted) return;
      if (!(await work(item, AbortSignal.any([over, timeout(BACKGROUND_PATIENCE)])))) return;
    }
  });
  for (const round of await Promise.allSettled(rounds)) if (round.status === 'rejected') throw round.reason;
}
