import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';
import type { StoredSession } from '../session-store.ts';
import { hashToken } from './make-token.ts';
import { IDLE_MINUTES } from './session-lifetimes.ts';

/** A use within this time after the last one is not worth a write. */
const SEEN_STEP_MS = 60_000;

/**
 * The session of a token with its active person; null = not logged in (any more). A session that is too old, or whose
 * person is not active, ends here. `passive`: reads without counting as use, for event streams.
 */
export async function checkSession(
  token: string,
  deps: { readonly store: IdentityStore; readonly clock: () => Date },
  how: 'use' | 'passive' = 'use',
): Promise<{ readonly person: Person; readonly session: StoredSession } | null> {
  const tokenHash = hashToken(token);
  const now = deps.clock();
  // Nearly always there is nothing to write, and one statement is enough to know.
  const found = await deps.store.look(({ sessions }) => sessions.withPerson(tokenHash));
  if (found === null) return null;
  const { person, session } = found;
  if (person.state === 'active' && isLive(session, now) && (how === 'passive' || !isSeenAnew(session, now)))
    return found;
  return deps.store.transaction(async ({ sessions, people, events }) => {
    const session = await sessions.byTokenHash(tokenHash);
    if (session === null) return null;
    if (!isLive(session, now)) {
      await sessions.remove(tokenHash);
      events.emit({ event: 'session.expired', by: null, about: session.personId }, now);
      return null;
    }
    const person = await people.byId(session.personId);
    if (person?.state !== 'active') {
      await sessions.removeAllOf(session.personId);
      return null;
    }
    if (how === 'passive' || !isSeenAnew(session, now)) return { person, session };
    await sessions.touch(tokenHash, now);
    return { person, session: { ...session, lastSeenAt: now } };
  });
}

function isLive({ expiresAt, lastSeenAt }: StoredSession, now: Date): boolean {
  return expiresAt > now && now.getTime() - lastSeenAt.getTime() < IDLE_MINUTES * 60_000;
}

function isSeenAnew({ lastSeenAt }: StoredSession, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SEEN_STEP_MS;
}
