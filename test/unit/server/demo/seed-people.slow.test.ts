import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedPeople } from '../../../../server/demo/seed-people.ts';
import { knownBrowsers } from '../../../../server/identity/log-in/known-browsers.ts';
import { logIn } from '../../../../server/identity/log-in/log-in.ts';
import { passwordGate } from '../../../../server/identity/log-in/password-gate.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { frozenClock, makePerson } from '../../../support/http-client.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';

describe('seedPeople', () => {
  const clock = frozenClock();
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore({ url: null, file: ':memory:' });
  });
  afterEach(() => store.close());
  const enter = (userName: string, password: string) =>
    logIn(
      { userName, password, address: '127.0.0.1', browser: null },
      { store, clock, gate: passwordGate(), browsers: knownBrowsers(new Uint8Array(32)) },
    ).then(
      ({ person }) => person.role,
      (error) => error.code,
    );

  it('makes the people of the demo, who log in if they are active', async () => {
    await seedPeople('first password', { store, clock });
    expect(await enter('alice', 'first password')).toBe('employee');
    expect(await enter('olivia', 'first password')).toBe('operator');
    expect(await enter('adam', 'first password')).toBe('admin');
    expect(await enter('bob', 'first password')).toBe('login_failed');
    const bob = await store.transaction(({ people }) => people.byUserName('bob'));
    expect(bob).toMatchObject({ state: 'inactive', email: 'bob@example.com' });
  });

  it('sets the printed password at each start, and leaves the rest as it is', async () => {
    await seedPeople('first password', { store, clock });
    const before = await store.transaction(({ people }) => people.byUserName('alice'));
    await seedPeople('second password', { store, clock });
    expect(await store.transaction(({ people }) => people.byUserName('alice'))).toEqual(before);
    expect(await enter('alice', 'first password')).toBe('login_failed');
    expect(await enter('alice', 'second password')).toBe('employee');
  });

  it('does not touch the data of a production server', async () => {
    await store.transaction(({ people }) => people.insert(makePerson({ userName: 'ada', role: 'admin' }), null));
    await expect(seedPeople('password', { store, clock })).rejects.toThrow(/production/);
    expect(await store.transaction(({ people }) => people.byUserName('alice'))).toBeNull();
  });
});
