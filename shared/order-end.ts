import type { RunEnd, RunState } from './process.ts';

/**
 * How an order can end without a credential: a closed list. Each screen and mail that reports an end has a text for all
 * of them, or for all of `ToldEnd`; a missing one does not compile.
 */
export type OrderEnd = Exclude<RunState, 'running' | 'finished'> | RunEnd;

/** The ends that a client or a mail can report: if the email with the link was refused, neither ever gets there. */
export type ToldEnd = Exclude<OrderEnd, 'email refused'>;

/** How this order ended; null: it is still running, or has made its credential. */
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
