import { AppError } from '../../shared/errors.ts';
import { commonNameOf } from '../../shared/judge-person.ts';
import { countTries, giveTriesBack, type Limit } from './count-try.ts';
import type { FairGate } from './fair-gate.ts';
import { hashPassword } from './hash-password.ts';
import type { IdentityStore } from './identity-store.ts';
import { judgePassword } from './judge-password.ts';
import { hashToken } from './make-token.ts';
import { networkOf } from './network-of.ts';
import type { Person } from './person.ts';
import { refuseUncertifiable } from './refuse-uncertifiable.ts';
import { hashSetupCode } from './setup-code.ts';
import { startSession } from './start-session.ts';

/** Links that are none: the right one is let in from everywhere. */
export const SETUP_LIMIT: Limit = { name: 'setup address', tries: 30, seconds: 900 };
/** Codes typed for the right link. It is short, so the right one waits too: only who has the link can make it wait. */
export const SETUP_CODE_LIMIT: Limit = { name: 'setup code', tries: 10, seconds: 900 };

export interface FirstAdmin {
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
 * used, expired, or there is an admin), `setup_code_wrong`, `input_invalid`, `password_weak`, `user_name_taken` (the link
 * stays usable), `too_many_tries`, `server_busy`.
 */
export async function setUpFirstAdmin(
  given: FirstAdmin & { readonly address: string },
  deps: { readonly store: IdentityStore; readonly clock: () => Date; readonly gate: FairGate },
): Promise<{ readonly person: Person; readonly token: string }> {
  const now = deps.clock();
  const tokenHash = hashToken(given.token);
  const current = await deps.store.transaction(({ setupLinks }) => setupLinks.current());
  if (current?.tokenHash !== tokenHash || current.expiresAt <= now) {
    await countTries([[SETUP_LIMIT, networkOf(given.address)]], deps);
    throw new AppError('setup_link_dead');
  }
  const tried = [[SETUP_CODE_LIMIT, tokenHash]] as const;
  await countTries(tried, deps);
  if (hashSetupCode(given.code) !== current.codeHash) throw new AppError('setup_code_wrong');
  giveTriesBack(tried, { store: deps.store, now });
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
