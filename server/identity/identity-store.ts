import type { AuditStore } from '../audit/audit-store.ts';
import type { PeopleStore } from './people-store.ts';
import type { SessionStore } from './session-store.ts';
import type { SetupLinkStore } from './setup-link-store.ts';
import type { TryStore } from './try-store.ts';

/** What identity needs of the database: its own stores, and the audit log, within one transaction. */
export interface IdentityStore {
  transaction<T>(
    work: (stores: {
      readonly people: PeopleStore;
      readonly sessions: SessionStore;
      readonly tries: TryStore;
      readonly setupLinks: SetupLinkStore;
      readonly audit: AuditStore;
    }) => Promise<T>,
  ): Promise<T>;
}
