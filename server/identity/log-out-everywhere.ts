import type { IdentityStore } from './identity-store.ts';

/** Ends every session of a person; says how many there were. */
export async function logOutEverywhere(personId: string, deps: { readonly store: IdentityStore }): Promise<number> {
  return deps.store.transaction(({ sessions }) => sessions.removeAllOf(personId));
}
