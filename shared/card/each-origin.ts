import type { CardDeps } from './deps.ts';

/** Milliseconds for one call that nobody waits for. Chromium ends a worker whose call takes 30 seconds. */
export const BACKGROUND_PATIENCE = 10_000;
/** Milliseconds for all such calls to one server in one round: what is left has the next one. */
export const ROUND = 20_000;

/**
 * Does `work` for each of `items`, servers side by side and each of them in turn, so that one that hangs keeps nobody else
 * waiting. `patience` is for one call; where the round is over, or `work` says that the server is away by giving false, that
 * server's other items are left. What `work` throws is thrown once all servers are done.
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
