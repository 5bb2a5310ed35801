import type { Person } from '../person.ts';
import type { SessionStore } from '../session-store.ts';
import { makeToken } from './make-token.ts';
import { LONGEST_HOURS } from './session-lifetimes.ts';

/** A new session for a person who has just authenticated; returns the token for the cookie, which is not stored. */
export async function startSession(
  person: Person,
  deps: { readonly sessions: SessionStore; readonly now: Date },
): Promise<string> {
  const { token, tokenHash } = makeToken();
  await deps.sessions.insert({
    tokenHash,
    personId: person.id,
    createdAt: deps.now,
    authenticatedAt: deps.now,
    lastSeenAt: deps.now,
    expiresAt: new Date(deps.now.getTime() + LONGEST_HOURS * 3_600_000),
  });
  return token;
}
