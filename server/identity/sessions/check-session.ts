import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';
import type { StoredSession } from '../session-store.ts';
import { hashToken } from './make-token.ts';
import { IDLE_MINUTES } from './session-lifetimes.ts';

/** Seen again within this time is not worth a write. */
const SEEN_STEP_MS = 60_000;

/**
 * The session of a token with its active person; null = not logged in (any more). A session that is too old, or of a
 * person who is not active, ends here. `passive`: looks without counting as use, for event streams.
 */
export async function checkSession(
  token: string,
  deps: { readonly store: IdentityStore; readonly clock: () => Date },
  how: 'use' | 'passive' = 'use',
): Promise<{ readonly person: Person; readonly session: StoredSession } | null> {
  const tokenHash = hashToken(token);
  const now = deps.clock();
  return deps.store.transaction(async ({ sessions, people, events }) => {
    const session = await sessions.byTokenHash(tokenHash);
    if (session === null) return null;
    const idleSince = now.getTime() - session.lastSeenAt.getTime();
    if (session.expiresAt <= now || idleSince >= IDLE_MINUTES * 60_000) {
      await sessions.remove(tokenHash);
      events.emit({ event: 'session.expired', by: null, about: session.personId }, now);
      return null;
    }
    const person = await people.byId(session.personId);
    if (person?.state !== 'active') {
      await sessions.removeAllOf(session.personId);
      return null;
    }
    if (how === 'passive' || idleSince < SEEN_STEP_MS) return { person, session };
    await sessions.touch(tokenHash, now);
    return { person, session: { ...session, lastSeenAt: now } };
  });
}
