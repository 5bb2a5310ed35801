import type { SecurityEventName } from '../../shared/security-events.ts';
import type { Emit, Told } from '../audit/security-event.ts';
import type { PeopleStore } from './people-store.ts';
import type { RateLimitStore } from './rate-limit-store.ts';
import type { SessionStore } from './session-store.ts';
import type { SetupLinkStore } from './setup-link-store.ts';

interface IdentityStores {
  readonly people: PeopleStore;
  readonly sessions: SessionStore;
  readonly tries: RateLimitStore;
  readonly setupLinks: SetupLinkStore;
  readonly events: { readonly emit: Emit<void> };
}

/** The part of the database that identity needs: its own stores, and security events, within one transaction. */
export interface IdentityStore {
  transaction<T>(work: (stores: IdentityStores) => Promise<T>): Promise<T>;
  /** As `Store.look`. */
  look<T>(work: (stores: IdentityStores) => Promise<T>): Promise<T>;
  /** As `Store.tell`. */
  tell<N extends SecurityEventName>(told: Told<N>, at: Date, key?: string): Promise<void>;
}
