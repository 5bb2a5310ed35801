import type { Store } from '../../../server/processes/engine/store.ts';

/** Returns an empty store for the running test. */
export type FreshStore = () => Promise<Store>;

/** Returns such a store with a way around it: runs one statement in its database, as a database tool would. */
export type BesideStore = () => Promise<{
  readonly store: Store;
  readonly run: (statement: string) => Promise<unknown>;
}>;
