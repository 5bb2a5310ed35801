import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdentityStore } from '../../../../../server/identity/identity-store.ts';
import { fairGate } from '../../../../../server/identity/log-in/fair-gate.ts';
import { hashPassword } from '../../../../../server/identity/log-in/hash-password.ts';
import { knownBrowsers } from '../../../../../server/identity/log-in/known-browsers.ts';
import { type LogInDeps, type LogInTry, logIn } from '../../../../../server/identity/log-in/log-in.ts';
import { passwordGate } from '../../../../../server/identity/log-in/password-gate.ts';
import { keepCounts } from '../../../../../server/identity/rate-limit/pending-counts.ts';
import type { Limit } from '../../../../../server/identity/rate-limit/sliding-window.ts';
import { hashToken } from '../../../../../server/identity/sessions/make-token.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { RATE_LIMITS } from '../../../../../server/rate-limits.ts';
import { frozenClock, makePerson, PASSWORD } from '../../../../support/http-client.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';
import { useUpTries } from '../../../../support/use-up-tries.ts';

const browsers = knownBrowsers(new Uint8Array(32).fill(1));
const WEAK = { memory: 64, passes: 1, parallelism: 1 };

describe('logIn', () => {
  let store: Store;
  let clock = frozenClock();
  const alice = makePerson();
  beforeEach(async () => {
    clock = frozenClock();
    store = await openTestStore({ url: null, file: ':memory:' });
    await store.transaction(async ({ people }) => people.insert(alice, await hashPassword(PASSWORD, WEAK)));
  });
  afterEach(() => store.close());

  const enter = (given: Partial<LogInTry> = {}, more: Partial<LogInDeps> = {}) =>
    logIn(
      { userName: 'alice', password: PASSWORD, address: '192.0.2.1', browser: null, ...given },
      { store, clock, gate: passwordGate(), browsers, ...more },
    );
  const attempt = (password: string, address = '192.0.2.1', userName = 'alice') =>
    enter({ userName, password, address }).then(
      () => 'in',
      (error) => error.code,
    );
  const useUp = (limit: Limit, who: string, leave = 0) => useUpTries([limit, who], { store, clock }, leave);

  it('renews a hash that is weaker than today', async () => {
    await enter();
    const hash = await store.transaction(({ people }) => people.passwordHash(alice.id));
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await attempt(PASSWORD)).toBe('in');
  });

  it('does not renew the hash of a wrong password', async () => {
    await attempt('wrong');
    expect(await store.transaction(({ people }) => people.passwordHash(alice.id))).toMatch(/m=64,/);
  });

  it('refuses the eleventh try on one account from one address, even with the right password', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect(await attempt('wrong')).toBe('login_failed');
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    expect(await attempt(PASSWORD, '192.0.2.2')).toBe('in');
  });

  it('treats an unknown user alike', async () => {
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('nobody')} 192.0.2.1`, 1);
    expect(await attempt('wrong', '192.0.2.1', 'nobody')).toBe('login_failed');
    expect(await attempt('wrong', '192.0.2.1', 'NOBODY ')).toBe('too_many_tries');
  });

  it('says when there is a try again, and lets in then', async () => {
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 192.0.2.1`);
    clock.advance(60_000);
    await expect(enter()).rejects.toMatchObject({ code: 'too_many_tries', retryAfter: 930 });
    clock.advance(929_000);
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    clock.advance(1_000);
    expect(await attempt(PASSWORD)).toBe('in');
  });

  it('forgets the tries of an account with its success', async () => {
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 192.0.2.1`, 1);
    expect(await attempt(PASSWORD)).toBe('in');
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 192.0.2.1`, 1);
    expect(await attempt(PASSWORD)).toBe('in');
  });

  it('stops an address that goes through many accounts', async () => {
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1');
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    expect(await attempt(PASSWORD, '192.0.2.2')).toBe('in');
  });

  it('counts a whole IPv6 line as one address', async () => {
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 2001:db8:1:2::/64`);
    expect(await attempt(PASSWORD, '2001:db8:1:2::1')).toBe('too_many_tries');
    expect(await attempt(PASSWORD, '2001:db8:1:2:aaaa::9')).toBe('too_many_tries');
    expect(await attempt(PASSWORD, '2001:db8:1:3::1')).toBe('in');
  });

  it('locks no person out in places where they have logged in before because of guesses elsewhere', async () => {
    expect(await attempt(PASSWORD, '2001:db8:1:2::1')).toBe('in');
    await useUp(RATE_LIMITS.logIn.account, hashToken('alice'));
    expect(await attempt(PASSWORD, '192.0.2.1')).toBe('too_many_tries');
    expect(await attempt(PASSWORD, '2001:db8:1:2::9')).toBe('in');
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 2001:db8:1:2::/64`);
    expect(await attempt(PASSWORD, '2001:db8:1:2::9')).toBe('too_many_tries');
  });

  it("gives guesses from elsewhere no new tries by a person's own success", async () => {
    expect(await attempt(PASSWORD)).toBe('in');
    await useUp(RATE_LIMITS.logIn.account, hashToken('alice'), 1);
    expect(await attempt(PASSWORD)).toBe('in');
    expect(await attempt('wrong', '192.0.2.2')).toBe('login_failed');
    expect(await attempt('wrong', '192.0.2.3')).toBe('too_many_tries');
  });

  it('knows no network again by failures, nor after a month', async () => {
    for (let tries = 0; tries < 3; tries += 1) expect(await attempt('wrong')).toBe('login_failed');
    await useUp(RATE_LIMITS.logIn.account, hashToken('alice'));
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    clock.advance(1_000_000);
    expect(await attempt(PASSWORD)).toBe('in');
    clock.advance(31 * 86_400_000);
    await store.transaction(({ tries }) => tries.removeExpired(clock()));
    await useUp(RATE_LIMITS.logIn.account, hashToken('alice'));
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
  });

  it('lets a company in that shares one address: successful log-ins do not count', async () => {
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1', 1);
    for (let people = 0; people < 3; people += 1) expect(await attempt(PASSWORD)).toBe('in');
    expect(await attempt('wrong', '192.0.2.1', 'bob')).toBe('login_failed');
    expect(await attempt('wrong', '192.0.2.1', 'carol')).toBe('too_many_tries');
  });

  it('does not let one account make sessions without end', async () => {
    await useUp(RATE_LIMITS.logIn.success, hashToken('alice'), 1);
    expect(await attempt(PASSWORD)).toBe('in');
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
    clock.advance(1_000_000);
    expect(await attempt(PASSWORD)).toBe('in');
  });

  it('counts no try of an account for an address that is stopped already', async () => {
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1');
    for (let tries = 0; tries < 60; tries += 1) await attempt('wrong');
    expect(await attempt(PASSWORD, '192.0.2.2')).toBe('in');
  });

  it('lets a person in where they have logged in before, whatever others guess there at other names', async () => {
    expect(await attempt(PASSWORD)).toBe('in');
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1');
    expect(await attempt('wrong', '192.0.2.1', 'bob')).toBe('too_many_tries');
    expect(await attempt(PASSWORD)).toBe('in');
    await useUp(RATE_LIMITS.logIn.accountAtAddress, `${hashToken('alice')} 192.0.2.1`);
    expect(await attempt(PASSWORD)).toBe('too_many_tries');
  });

  it('counts failures in a known place like all that fail there', async () => {
    expect(await attempt(PASSWORD)).toBe('in');
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1', 1);
    expect(await attempt('wrong')).toBe('login_failed');
    expect(await attempt('wrong', '192.0.2.1', 'bob')).toBe('too_many_tries');
  });

  it('asks nothing of the database about what it has just refused', async () => {
    await useUp(RATE_LIMITS.logIn.address, '192.0.2.1');
    expect(await attempt('wrong', '192.0.2.1', 'bob')).toBe('too_many_tries');
    let transactions = 0;
    const counting: IdentityStore = new Proxy(store, {
      get: (target, name) => {
        transactions += 1;
        return Reflect.get(target, name);
      },
    });
    const guess = () => enter({ userName: 'bob', password: 'wrong' }, { store: counting });
    await expect(guess()).rejects.toMatchObject({ code: 'too_many_tries' });
    const before = transactions;
    for (let tries = 0; tries < 10; tries += 1) await expect(guess()).rejects.toMatchObject({ code: 'too_many_tries' });
    // Only whether they are known there.
    expect(transactions - before).toBe(10);
  });

  it('tests and counts nothing when too many wait at the gate', async () => {
    const gate = fairGate({ atOnce: 0, waiting: 0, retryAfter: 2 });
    for (let tries = 0; tries < 20; tries += 1) {
      const busy = { code: 'server_busy', retryAfter: 2 };
      await expect(enter({ password: 'wrong' }, { gate })).rejects.toMatchObject(busy);
    }
    expect(await attempt(PASSWORD)).toBe('in');
  });

  it('keeps no user name in the keys of tries', async () => {
    const keys: string[] = [];
    const watching = {
      ...store,
      transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
        store.transaction((stores) =>
          work({
            ...stores,
            tries: {
              ...stores.tries,
              count: (key, start, end) => {
                keys.push(key);
                return stores.tries.count(key, start, end);
              },
            },
          }),
        ),
    };
    await expect(enter({ password: 'wrong' }, { store: watching })).rejects.toThrow();
    await keepCounts(watching);
    expect(keys).toHaveLength(3);
    expect(keys.join()).not.toContain('alice');
  });
});
