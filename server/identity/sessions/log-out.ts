import type { IdentityStore } from '../identity-store.ts';
import type { StoredSession } from '../session-store.ts';

interface SessionDeps {
  readonly store: IdentityStore;
  readonly clock: () => Date;
}

/** Ends one session. */
export async function logOut(session: StoredSession, deps: SessionDeps): Promise<void> {
  await deps.store.transaction(async ({ sessions, events }) => {
    await sessions.remove(session.tokenHash);
    events.emit({ event: 'session.ended', by: session.personId, about: session.personId }, deps.clock());
  });
}

/** Ends every session of a person; returns how many there were. */
export async function logOutEverywhere(personId: string, deps: SessionDeps): Promise<number> {
  return deps.store.transaction(async ({ sessions, events }) => {
    const ended = await sessions.removeAllOf(personId);
    events.emit({ event: 'session.all-ended', by: personId, about: personId, facts: { ended } }, deps.clock());
    return ended;
  });
}
