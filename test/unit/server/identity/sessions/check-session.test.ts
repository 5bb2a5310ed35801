import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSession } from '../../../../../server/identity/sessions/check-session.ts';
import { hashToken } from '../../../../../server/identity/sessions/make-token.ts';
import { startSession } from '../../../../../server/identity/sessions/start-session.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { frozenClock, makePerson } from '../../../../support/http-client.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

const MINUTE = 60_000;

describe('checkSession', () => {
  let store: Store;
  let clock = frozenClock();
  let token: string;
  const alice = makePerson();
  beforeEach(async () => {
    clock = frozenClock();
    store = await openTestStore({ url: null, file: ':memory:' });
    token = await store.transaction(async ({ people, sessions }) => {
      await people.insert(alice, null);
      return startSession(alice, { sessions, now: clock() });
    });
  });
  afterEach(() => store.close());

  const check = (how?: 'use' | 'passive') => checkSession(token, { store, clock }, how);
  const stored = async () => {
    const tokenHash = hashToken(token);
    return store.transaction(({ sessions }) => sessions.byTokenHash(tokenHash));
  };

  it('knows the person, only by the hash of the token', async () => {
    expect(await check()).toMatchObject({ person: { userName: 'alice' }, session: { personId: alice.id } });
    expect(JSON.stringify(await stored())).not.toContain(token);
  });

  it('knows no other token', async () => {
    expect(await checkSession('A'.repeat(43), { store, clock })).toBeNull();
  });

  it('lasts 30 minutes without use and ends for good', async () => {
    clock.advance(30 * MINUTE - 1);
    expect(await check('passive')).not.toBeNull();
    clock.advance(1);
    expect(await check()).toBeNull();
    expect(await stored()).toBeNull();
  });

  it('lasts as long as it is used, but no longer than 12 hours', async () => {
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      clock.advance(20 * MINUTE);
      expect(await check()).not.toBeNull();
    }
    clock.advance(20 * MINUTE);
    expect(await check()).toBeNull();
  });

  it('is not kept alive by an open event stream', async () => {
    for (let minutes = 0; minutes < 25; minutes += 5) {
      clock.advance(5 * MINUTE);
      expect(await check('passive')).not.toBeNull();
    }
    clock.advance(5 * MINUTE);
    expect(await check('passive')).toBeNull();
  });

  it('writes at most once a minute', async () => {
    const seen = (await stored())?.lastSeenAt;
    clock.advance(MINUTE - 1);
    await check();
    expect((await stored())?.lastSeenAt).toEqual(seen);
    clock.advance(1);
    await check();
    expect((await stored())?.lastSeenAt).toEqual(clock());
  });

  it.each(['inactive', 'locked'] as const)('ends every session of a person who is %s now', async (state) => {
    const other = await store.transaction(async ({ people, sessions }) => {
      await people.changeState(alice.id, ['active'], state);
      return startSession(alice, { sessions, now: clock() });
    });
    expect(await check()).toBeNull();
    await store.transaction(({ people }) => people.changeState(alice.id, [state], 'active'));
    expect(await checkSession(other, { store, clock })).toBeNull();
  });
});
