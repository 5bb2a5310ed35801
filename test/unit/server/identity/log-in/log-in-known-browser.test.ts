import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FairGate } from '../../../../../server/identity/log-in/fair-gate.ts';
import { hashPassword } from '../../../../../server/identity/log-in/hash-password.ts';
import { knownBrowsers } from '../../../../../server/identity/log-in/known-browsers.ts';
import { type LogInDeps, type LogInTry, logIn } from '../../../../../server/identity/log-in/log-in.ts';
import { passwordGate } from '../../../../../server/identity/log-in/password-gate.ts';
import type { Limit } from '../../../../../server/identity/rate-limit/sliding-window.ts';
import { hashToken } from '../../../../../server/identity/sessions/make-token.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { RATE_LIMITS } from '../../../../../server/rate-limits.ts';
import { frozenClock, makePerson, PASSWORD } from '../../../../support/http-client.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';
import { useUpTries } from '../../../../support/use-up-tries.ts';

const WEAK = { memory: 64, passes: 1, parallelism: 1 };

describe('logIn in a browser where a person has logged in before', () => {
  const browsers = knownBrowsers(new Uint8Array(32).fill(1));
  const ALICE = hashToken('alice');
  const GUESSED = `${ALICE} 192.0.2.1`;
  const alice = makePerson();
  let store: Store;
  let clock = frozenClock();
  let kept: string;
  /** What counts the tries in that browser. */
  let own: string;
  beforeEach(async () => {
    clock = frozenClock();
    store = await openTestStore({ url: null, file: ':memory:' });
    await store.transaction(async ({ people }) => people.insert(alice, await hashPassword(PASSWORD, WEAK)));
    kept = (await enter()).browser;
    own = `${ALICE} browser ${browsers.find(kept, alice.id, clock())}`;
  });
  afterEach(() => store.close());

  const enter = (given: Partial<LogInTry> = {}, more: Partial<LogInDeps> = {}) =>
    logIn(
      { userName: 'alice', password: PASSWORD, address: '192.0.2.1', browser: null, ...given },
      { store, clock, gate: passwordGate(), browsers, ...more },
    );
  const attempt = (password: string, given: Partial<LogInTry> = {}) =>
    enter({ password, ...given }).then(
      () => 'in',
      (error) => error.code,
    );
  const inBrowser = (password: string, address = '192.0.2.1') => attempt(password, { address, browser: kept });
  const useUp = (limit: Limit, who: string, leave = 0) => useUpTries([limit, who], { store, clock }, leave);

  it('lets them in, whatever others guess at their name behind the same address', async () => {
    await useUp(RATE_LIMITS.logIn.accountAtAddress, GUESSED);
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    expect(await inBrowser(PASSWORD)).toBe('in');
    expect(await attempt(PASSWORD), 'their success gives others no new tries').toBe('too_many_tries');
  });

  it('lets them in on a network that is new, whatever is guessed there or at their name', async () => {
    await useUp(RATE_LIMITS.logIn.address, '198.51.100.1');
    await useUp(RATE_LIMITS.logIn.account, ALICE);
    expect(await attempt(PASSWORD, { address: '198.51.100.1' })).toBe('too_many_tries');
    expect(await inBrowser(PASSWORD, '198.51.100.1')).toBe('in');
  });

  it('allows ten tries, from wherever they come, and none of those at the address', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await inBrowser('wrong', `198.51.100.${tries}`)).toBe('login_failed');
    }
    expect(await inBrowser(PASSWORD)).toBe('too_many_tries');
    expect(await inBrowser(PASSWORD, '203.0.113.1')).toBe('too_many_tries');
    expect(await attempt(PASSWORD), 'without the cookie').toBe('in');
    clock.advance(1_800_000);
    expect(await inBrowser(PASSWORD)).toBe('in');
  });

  it('forgets its own tries with a success', async () => {
    for (let times = 0; times < 2; times += 1) {
      await useUp(RATE_LIMITS.logIn.browser, own, 1);
      expect(await inBrowser(PASSWORD)).toBe('in');
    }
  });

  it('counts as one, however often a person logs in with it', async () => {
    const copy = kept;
    kept = (await enter({ browser: kept })).browser;
    await useUp(RATE_LIMITS.logIn.browser, own);
    expect(await inBrowser(PASSWORD)).toBe('too_many_tries');
    expect(await attempt(PASSWORD, { browser: copy })).toBe('too_many_tries');
  });

  it('allows no new tries by another browser, and all of them together no more than an account has', async () => {
    await useUp(RATE_LIMITS.logIn.browsers, ALICE, 1);
    expect(await inBrowser('wrong')).toBe('login_failed');
    kept = (await enter()).browser;
    expect(await inBrowser('wrong')).toBe('too_many_tries');
    expect(await attempt(PASSWORD), 'without a cookie').toBe('in');
  });

  it('counts what fails there like all that fails at its address', async () => {
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1', 1);
    expect(await inBrowser('wrong')).toBe('login_failed');
    expect(await attempt('wrong', { userName: 'bob' })).toBe('too_many_tries');
  });

  it('waits in a line of its own', async () => {
    const lines: string[] = [];
    const gate: FairGate = {
      pass(who, work) {
        lines.push(who);
        return work();
      },
    };
    await enter({}, { gate });
    await enter({ browser: kept }, { gate });
    await enter({ browser: kept, address: '198.51.100.1' }, { gate });
    expect(lines[1]).not.toBe(lines[0]);
    expect(lines[2]).toBe(lines[1]);
  });

  it('does not let in inactive people, and reveals no more about them', async () => {
    await store.transaction(({ people }) => people.changeState(alice.id, ['active'], 'locked'));
    expect(await inBrowser(PASSWORD)).toBe('login_failed');
    expect(await attempt(PASSWORD)).toBe('login_failed');
  });

  it("means nothing with another person's name, or an unknown one", async () => {
    const bob = makePerson({ userName: 'bob', email: 'bob@example.com' });
    await store.transaction(async ({ people }) => people.insert(bob, await hashPassword(PASSWORD, WEAK)));
    for (const userName of ['bob', 'nobody']) {
      await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken(userName)} 192.0.2.1`, 1);
      expect(await attempt('wrong', { userName, browser: kept })).toBe('login_failed');
      expect(await attempt(PASSWORD, { userName, browser: kept })).toBe('too_many_tries');
    }
  });
});
