import { AppError } from '../../../shared/errors.ts';
import { RATE_LIMITS } from '../../rate-limits.ts';
import type { IdentityStore } from '../identity-store.ts';
import type { Person } from '../person.ts';
import {
  type Count,
  clearCounts,
  noteCounts,
  rateLimit,
  rateLimitWithin,
  refund,
  refuseRemembered,
} from '../rate-limit/rate-limit.ts';
import { hashToken } from '../sessions/make-token.ts';
import { startSession } from '../sessions/start-session.ts';
import type { FairGate } from './fair-gate.ts';
import { hashPassword } from './hash-password.ts';
import type { KnownBrowsers } from './known-browsers.ts';
import { isKnownNetwork, rememberNetwork } from './known-network.ts';
import { type BrowserLocale, localeOf } from './locale-of.ts';
import { networkOf } from './network-of.ts';
import { type Verdict, verifyPassword } from './verify-password.ts';

export interface LogInDeps {
  readonly store: IdentityStore;
  readonly clock: () => Date;
  /** Limits how many passwords are hashed at once. */
  readonly gate: FairGate;
  readonly browsers: KnownBrowsers;
}

export interface LogInTry extends BrowserLocale {
  readonly userName: string;
  readonly password: string;
  readonly address: string;
  /** What the browser keeps of earlier log-ins, not yet verified; null = nothing. */
  readonly browser: string | null;
}

/**
 * Logs an active person in; returns the token for the session cookie, and what the browser should store. Throws
 * AppError `login_failed`, the same for a wrong password and for an unknown, inactive or locked user, after the same
 * work; `too_many_tries` by account and by address, whether the account exists or not; `server_busy`, with nothing
 * counted, when too many wait at the gate. Success clears the tries in this browser, if it was known, or else from this
 * address, and does not count as a failure; other people's guesses remain counted.
 */
export async function logIn(
  given: LogInTry,
  deps: LogInDeps,
): Promise<{ readonly person: Person; readonly token: string; readonly browser: string }> {
  const userName = given.userName.trim().toLowerCase();
  // Hashed: people type their password into the wrong field, and the keys of rate limits are stored.
  const account = hashToken(userName);
  const network = networkOf(given.address);
  const began = deps.clock();
  const known = await deps.store.transaction(async ({ people, tries }) => {
    const named = given.browser === null ? null : await people.byUserName(userName);
    const browser = deps.browsers.find(given.browser, named?.id ?? null, began);
    return { browser, here: await isKnownNetwork(account, network, { tries }) };
  });
  const { own, counted, noted, line } = whatCounts(account, network, known);
  refuseRemembered(counted, deps);
  const { person, verdict, renewed } = await deps.gate.pass(line, async () => {
    await rateLimit(counted, { store: deps.store, clock: () => began });
    return testPassword(userName, given.password, deps);
  });
  if (person === null || !verdict.correct || person.state !== 'active') {
    noteCounts(noted, { store: deps.store, now: began });
    throw new AppError('login_failed');
  }

  const locale = localeOf(given);
  const begun = await deps.store.transaction(async ({ people, sessions, tries, events }) => {
    const still = await people.byId(person.id);
    if (still?.state !== 'active') throw new AppError('login_failed');
    const retryAfter = await rateLimitWithin(RATE_LIMITS.logIn.success, account, { tries, now: began });
    if (retryAfter !== null) return { token: null, retryAfter };
    if (renewed !== null) await people.setPasswordHash(person.id, renewed);
    await clearCounts(...own, { tries, store: deps.store });
    await rememberNetwork(account, network, { tries, now: began });
    events.emit({ event: 'log-in.right', by: person.id, about: person.id }, deps.clock());
    await people.noteLogIn(person.id, deps.clock(), locale);
    return { token: await startSession(person, { sessions, now: deps.clock() }) };
  });
  // Thrown after the commit, so that the attempt stays counted.
  if (begun.token === null) throw new AppError('too_many_tries', null, { retryAfter: begun.retryAfter });
  refund(
    counted.filter((one) => one !== own),
    { store: deps.store, now: began },
  );
  return {
    person: {
      ...person,
      language: locale.language ?? person.language,
      learnedLanguage: locale.learnedLanguage ?? person.learnedLanguage,
      timeZone: locale.timeZone ?? person.timeZone,
    },
    token: begun.token,
    browser: deps.browsers.remember(given.browser, person.id, began),
  };
}

interface Counting {
  /** Ends with success. */
  readonly own: Count;
  /** May refuse; the first is checked before the others are counted. Has `own`. */
  readonly counted: readonly Count[];
  /** Not applied in known places, but counted there as everywhere. */
  readonly noted: readonly Count[];
  /** At the gate: people who are known wait in a line of their own, not behind other people's guesses. */
  readonly line: string;
}

/** `browser`: the name under which it is known to the account. `here`: whether the network is. */
function whatCounts(
  account: string,
  network: string,
  { browser, here }: { readonly browser: string | null; readonly here: boolean },
): Counting {
  const pair = `${account} ${network}`;
  const ofAddress: Count = [RATE_LIMITS.logIn.address, network];
  if (browser !== null) {
    const line = `${account} browser ${browser}`;
    const own: Count = [RATE_LIMITS.logIn.browser, line];
    return { own, counted: [own, [RATE_LIMITS.logIn.browsers, account]], noted: [ofAddress], line };
  }
  const own: Count = [RATE_LIMITS.logIn.accountAtAddress, pair];
  if (here) return { own, counted: [own], noted: [ofAddress], line: pair };
  return { own, counted: [ofAddress, own, [RATE_LIMITS.logIn.account, account]], noted: [], line: network };
}

/** `renewed`: a hash with today's parameters, if the password is right and the stored one is weaker. */
async function testPassword(
  userName: string,
  password: string,
  { store }: Pick<LogInDeps, 'store'>,
): Promise<{ readonly person: Person | null; readonly verdict: Verdict; readonly renewed: string | null }> {
  const { person, stored } = await store.transaction(async ({ people }) => {
    const found = await people.byUserName(userName);
    return { person: found, stored: found === null ? null : await people.passwordHash(found.id) };
  });
  const verdict = await verifyPassword(password, stored);
  const renewed = verdict.correct && verdict.outdated ? await hashPassword(password) : null;
  return { person, verdict, renewed };
}
