import type { Store } from '../../../server/processes/engine/store.ts';

/** Gives a store that holds nothing, for the test that is running. */
export type FreshStore = () => Promise<Store>;

/** Gives such a store with a way past it: runs one statement in its database, as somebody with a database tool would. */
export type BesideStore = () => Promise<{
  readonly store: Store;
  readonly run: (statement: string) => Promise<unknown>;
}>;
