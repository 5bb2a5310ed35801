import type { IdentityStore } from './identity-store.ts';
import type { StoredSession } from './session-store.ts';

/** Ends one session. */
export async function logOut(session: StoredSession, deps: { readonly store: IdentityStore }): Promise<void> {
  await deps.store.transaction(({ sessions }) => sessions.remove(session.tokenHash));
}
