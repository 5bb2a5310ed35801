import type { IdentityStore } from '../identity-store.ts';

/** Ends every session of a person; says how many there were. */
export async function logOutEverywhere(
  personId: string,
  deps: { readonly store: IdentityStore; readonly clock: () => Date },
): Promise<number> {
  return deps.store.transaction(async ({ sessions, events }) => {
    const ended = await sessions.removeAllOf(personId);
    events.emit({ event: 'session.all-ended', by: personId, about: personId, facts: { ended } }, deps.clock());
    return ended;
  });
}
