import type { Emit } from '../audit/security-event.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import type { FailureStore, ScriptStore } from './script-store.ts';

interface OptionStores {
  readonly people: PeopleStore;
  readonly scripts: ScriptStore;
  readonly failures: FailureStore;
  readonly events: { readonly emit: Emit<void> };
}

/** The part of the database that option scripts need within one transaction. The whole store is one of these. */
export interface OptionStore {
  transaction<T>(work: (stores: OptionStores) => Promise<T>): Promise<T>;
  /** As `Store.look`. */
  look<T>(work: (stores: OptionStores) => Promise<T>): Promise<T>;
}
