import { NAMED_SUBJECTS } from '../../../shared/security-events.ts';
import type { IdentityStore } from '../identity-store.ts';
import { makeToken } from '../sessions/make-token.ts';
import { makeSetupCode } from './setup-code.ts';

const LIFETIME_HOURS = 24;

/**
 * The one-time token that lets its holder create the first admin, and the code that has to be typed with it: to be
 * printed once, only their hashes are stored. null = there is an admin, or the last link is still valid and was printed
 * then.
 */
export async function makeSetupLink(deps: {
  readonly store: IdentityStore;
  readonly clock: () => Date;
}): Promise<{ readonly token: string; readonly code: string; readonly expiresAt: Date } | null> {
  const now = deps.clock();
  const { token, tokenHash } = makeToken();
  const { code, codeHash } = makeSetupCode();
  const expiresAt = new Date(now.getTime() + LIFETIME_HOURS * 3_600_000);
  return deps.store.transaction(async ({ people, setupLinks, events }) => {
    if (await people.anyWithRole('admin')) return null;
    const current = await setupLinks.current();
    if (current !== null && current.codeHash !== '' && current.expiresAt > now) return null;
    await setupLinks.put({ tokenHash, codeHash, expiresAt });
    const facts = { expiresAt: expiresAt.toISOString() };
    events.emit({ event: 'setup-link.made', by: null, about: NAMED_SUBJECTS.link, facts }, now);
    return { token, code, expiresAt };
  });
}
