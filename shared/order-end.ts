import type { RunEnd, RunState } from './process.ts';

/**
 * How an order can end without a credential: a closed list. Each screen and mail that tells of an end has words for all
 * of them, or for all of `ToldEnd`; the compiler asks for a missing one.
 */
export type OrderEnd = Exclude<RunState, 'running' | 'finished'> | RunEnd;

/** The ends of which a client or a mail can tell: where the email with the link was refused, neither ever gets there. */
export type ToldEnd = Exclude<OrderEnd, 'email refused'>;

/** How this order ended; null: it is running, or has made its credential. */
export function orderEnd({
  state,
  endedWhy,
}: {
  readonly state: RunState;
  readonly endedWhy: RunEnd | null;
}): OrderEnd | null {
  if (state === 'running' || state === 'finished') return null;
  return endedWhy ?? state;
}
