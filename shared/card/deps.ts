import type { PinCost } from './record.ts';
import type { CardStore } from './store.ts';

/** What a host provides to the card: the outside world, and nothing of its own screens. */
export interface CardDeps {
  readonly store: CardStore;
  /** One lock per card serializes its writes across all windows of the origin. */
  readonly locks: LockManager;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** Aborts with a TimeoutError after so many milliseconds. Absent, as in every product: `AbortSignal.timeout`. */
  readonly timeout?: (milliseconds: number) => AbortSignal;
  readonly connection?: Connection;
  /** Cost of one PIN attempt in new slots. Absent, as in every product: `PIN_COST`. Tests make it cheap. */
  readonly pinCost?: PinCost;
}

/** How a window follows a server that cannot be reached. Calls are repeated automatically until the order's end. */
export interface Connection {
  /** The server did not answer; the next try is `milliseconds` away. */
  readonly onOffline?: (milliseconds: number) => void;
  /** The server answers, but asks to come back in `milliseconds` (`too_many_tries`). */
  readonly onAskedToWait?: (milliseconds: number) => void;
  /** It answers again. */
  readonly onOnline?: () => void;
  /** Waits between two tries; a window whose user chose "Try now" resolves early. Absent: a timer. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}
