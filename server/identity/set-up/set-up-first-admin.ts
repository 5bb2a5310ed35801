import { AppError } from '../../../shared/errors.ts';
import { commonNameOf } from '../../../shared/judge-person.ts';
import { RATE_LIMITS } from '../../rate-limits.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { FairGate } from '../log-in/fair-gate.ts';
import { hashPassword } from '../log-in/hash-password.ts';
import { judgePassword } from '../log-in/judge-password.ts';
import { type BrowserLocale, localeOf } from '../log-in/locale-of.ts';
import { networkOf } from '../log-in/network-of.ts';
import { refuseUncertifiable } from '../people/refuse-uncertifiable.ts';
import type { Person } from '../person.ts';
import { rateLimit, refund } from '../rate-limit/rate-limit.ts';
import { hashToken } from '../sessions/make-token.ts';
import { startSession } from '../sessions/start-session.ts';
import { hashSetupCode } from './setup-code.ts';

export interface FirstAdmin extends BrowserLocale {
  readonly token: string;
  /** As typed. */
  readonly code: string;
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Creates the first admin, active and logged in, and uses the link up. Throws AppError `setup_link_dead` (unknown,
 * used, expired, or there is an admin), `setup_code_wrong`, `input_invalid`, `password_weak`, `user_name_taken` (the
 * link stays usable), `too_many_tries`, `server_busy`.
 */
export async function setUpFirstAdmin(
  given: FirstAdmin & { readonly address: string },
  deps: { readonly store: IdentityStore; readonly clock: () => Date; readonly gate: FairGate },
): Promise<{ readonly person: Person; readonly token: string }> {
  const now = deps.clock();
  const tokenHash = hashToken(given.token);
  const current = await deps.store.transaction(({ setupLinks }) => setupLinks.current());
  if (current?.tokenHash !== tokenHash || current.expiresAt <= now) {
    await rateLimit([[RATE_LIMITS.setUp.link, networkOf(given.address)]], deps);
    throw new AppError('setup_link_dead');
  }
  const tried = [[RATE_LIMITS.setUp.code, tokenHash]] as const;
  await rateLimit(tried, deps);
  if (hashSetupCode(given.code) !== current.codeHash) throw new AppError('setup_code_wrong');
  refund(tried, { store: deps.store, now });
  const person: Person = {
    id: crypto.randomUUID(),
    userName: given.userName,
    givenName: given.givenName,
    surname: given.surname,
    commonName: commonNameOf(given),
    email: given.email,
    department: '',
    role: 'admin',
    state: 'active',
    createdAt: now,
    ...localeOf(given),
  };
  refuseUncertifiable(person);
  judgePassword(given.password, [given.userName, given.givenName, given.surname, given.email]);
  const passwordHash = await deps.gate.pass(networkOf(given.address), () => hashPassword(given.password));
  const token = await deps.store.transaction(async ({ people, sessions, setupLinks, events }) => {
    if (await people.anyWithRole('admin')) throw new AppError('setup_link_dead');
    if (!(await setupLinks.take(tokenHash, now))) throw new AppError('setup_link_dead');
    await people.insert(person, passwordHash);
    const { id, userName, role, state } = person;
    events.emit({ event: 'admin.created', by: id, about: id, facts: { userName, role, state } }, now);
    await people.noteLogIn(id, now);
    return startSession(person, { sessions, now });
  });
  return { person, token };
}
