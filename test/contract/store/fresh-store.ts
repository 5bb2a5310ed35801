import type { Store } from '../../../server/processes/store.ts';

/** Gives a store that holds nothing, for the test that is running. */
export type FreshStore = () => Promise<Store>;
