import type { Told } from '../../audit/security-event.ts';
import type { StoredRun } from './run-store.ts';
import type { Transaction } from './transact.ts';

/** The events of an order: `order.made` and so on. */
type OrderEvent = Exclude<Extract<Told['event'], `order.${string}`>, 'order.refused'>;

type Details<N extends OrderEvent> = Pick<Told<N>, 'facts'> & {
  readonly by?: string | null;
  readonly reason?: string | null;
};

/**
 * Records an event of an order: it is about its person and has its reference. `by` absent = the person of this call's
 * session; clients have none.
 */
export function tellOrder<N extends OrderEvent>(
  event: N,
  { personId, reference }: Pick<StoredRun, 'personId' | 'reference'>,
  details: Details<N>,
  { stores, now }: Pick<Transaction, 'stores' | 'now'>,
): void {
  // `Details` has the facts of this very event.
  const told = { event, about: personId, reference, ...details } as unknown as Told<N>;
  stores.events.emit(told, now);
}
