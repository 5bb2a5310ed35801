import type { PeopleStore } from './people-store.ts';
import type { SessionStore } from './session-store.ts';
import type { SetupLinkStore } from './setup-link-store.ts';
import type { TryStore } from './try-store.ts';

/** What identity needs of the database: its own stores within one transaction. The whole store is one of these. */
export interface IdentityStore {
  transaction<T>(
    work: (stores: {
      readonly people: PeopleStore;
      readonly sessions: SessionStore;
      readonly tries: TryStore;
      readonly setupLinks: SetupLinkStore;
    }) => Promise<T>,
  ): Promise<T>;
}
