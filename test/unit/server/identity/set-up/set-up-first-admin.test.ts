import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownBrowsers } from '../../../../../server/identity/log-in/known-browsers.ts';
import { logIn } from '../../../../../server/identity/log-in/log-in.ts';
import { passwordGate } from '../../../../../server/identity/log-in/password-gate.ts';
import { checkSession } from '../../../../../server/identity/sessions/check-session.ts';
import { makeSetupLink } from '../../../../../server/identity/set-up/make-setup-link.ts';
import { type FirstAdmin, setUpFirstAdmin } from '../../../../../server/identity/set-up/set-up-first-admin.ts';
import type { Store } from '../../../../../server/processes/engine/store.ts';
import { frozenClock, makePerson } from '../../../../support/http-client.ts';
import { openTestStore } from '../../../../support/stores/open-test-store.ts';

describe('setUpFirstAdmin', () => {
  let store: Store;
  let clock = frozenClock();
  let link = { token: 'no link', code: 'no code' };
  beforeEach(async () => {
    clock = frozenClock();
    store = await openTestStore({ url: null, file: ':memory:' });
    link = (await makeSetupLink({ store, clock })) ?? link;
  });
  afterEach(() => store.close());

  const address = '192.0.2.1';
  const setUp = (more: Partial<FirstAdmin> = {}) =>
    setUpFirstAdmin(
      {
        ...link,
        ...{ address, userName: 'ada', givenName: 'Ada', surname: 'Grün', email: 'ada@example.com' },
        password: 'Tarn-4821-Fjord',
        ...more,
      },
      { store, clock, gate: passwordGate() },
    );

  it('makes an active admin, logged in and able to log in', async () => {
    const { person, token: session } = await setUp();
    expect(person).toMatchObject({ userName: 'ada', commonName: 'Ada Grün', role: 'admin', state: 'active' });
    expect(await checkSession(session, { store, clock })).toMatchObject({ person: { userName: 'ada' } });
    await logIn(
      { userName: 'ada', password: 'Tarn-4821-Fjord', address, browser: null },
      { store, clock, gate: passwordGate(), browsers: knownBrowsers(new Uint8Array(32)) },
    );
  });

  it.each([
    [{}, { language: null, learnedLanguage: null, timeZone: null }],
    [
      { language: 'de', timeZone: 'Europe/Berlin' },
      { language: null, learnedLanguage: 'de', timeZone: 'Europe/Berlin' },
    ],
    [
      { language: 'de', languageChosen: true, timeZone: 'Mars/Olympus' },
      { language: 'de', learnedLanguage: 'de', timeZone: null },
    ],
  ] as const)('makes an account that reads as its maker does: %o', async (reads, kept) => {
    const { person } = await setUp(reads);
    expect(person).toMatchObject(kept);
    expect(await store.transaction(({ people }) => people.byId(person.id))).toMatchObject(kept);
  });

  it('is in the audit log, after the link', async () => {
    const { person } = await setUp();
    await expect(setUp({ userName: 'eve' })).rejects.toThrow();
    const entries = await store.transaction(({ audit }) => audit.page(null, 10));
    expect(entries).toMatchObject([
      {
        ...{ by: person.id, what: 'admin.created', about: person.id, at: clock() },
        facts: { userName: 'ada', role: 'admin', state: 'active' },
      },
      { what: 'setup-link.made' },
    ]);
  });

  it('works once', async () => {
    await setUp();
    await expect(setUp({ userName: 'eve' })).rejects.toMatchObject({ code: 'setup_link_dead' });
  });

  it('has one winner of two at once', async () => {
    const both = await Promise.allSettled([setUp(), setUp({ userName: 'eve', email: 'eve@example.com' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses another token, and the right one after 24 hours', async () => {
    await expect(setUp({ token: 'A'.repeat(43) })).rejects.toMatchObject({ code: 'setup_link_dead' });
    clock.advance(24 * 3_600_000);
    await expect(setUp()).rejects.toMatchObject({ code: 'setup_link_dead' });
  });

  it('refuses another code and none, and leaves the link usable', async () => {
    for (const code of ['', '-', 'ABCD-EFGH', link.token, `${link.code}A`])
      await expect(setUp({ code })).rejects.toMatchObject({ code: 'setup_code_wrong' });
    expect((await setUp()).person.userName).toBe('ada');
  });

  it('takes the code as people type it', async () => {
    expect(link.code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
    expect((await setUp({ code: ` ${link.code.toLowerCase().replace('-', ' ')} ` })).person.userName).toBe('ada');
  });

  it('refuses a weak password and leaves the link usable', async () => {
    await expect(setUp({ password: 'ada ada ada ada' })).rejects.toMatchObject({ code: 'password_weak' });
    expect((await setUp()).person.userName).toBe('ada');
  });

  it('refuses a taken name and leaves the link usable', async () => {
    await store.transaction(({ people }) => people.insert(makePerson({ userName: 'ada' }), null));
    await expect(setUp()).rejects.toMatchObject({ code: 'user_name_taken' });
    expect((await setUp({ userName: 'ada2', email: 'ada2@example.com' })).person.userName).toBe('ada2');
  });

  it.each([
    [30, { token: 'x' }],
    [10, { code: 'x' }],
  ])('stops guesses after %i tries: %o', async (most, guess) => {
    for (let tries = 0; tries < most; tries += 1) await setUp(guess).catch(() => null);
    await expect(setUp(guess)).rejects.toMatchObject({ code: 'too_many_tries' });
  });

  it('refuses a guessed code after too many wrong ones, until the wait is over', async () => {
    for (let tries = 0; tries < 10; tries += 1) await setUp({ code: 'x' }).catch(() => null);
    await expect(setUp()).rejects.toMatchObject({ code: 'too_many_tries' });
    clock.advance(2 * 900_000);
    expect((await setUp()).person.userName).toBe('ada');
  });

  it('does not count right codes', async () => {
    for (let tries = 0; tries < 12; tries += 1) await setUp({ password: 'ada ada ada ada' }).catch(() => null);
    expect((await setUp()).person.userName).toBe('ada');
  });

  it('lets the holder of the link in, whatever others guess behind the same address', async () => {
    for (let tries = 0; tries < 31; tries += 1) await setUp({ token: 'x' }).catch(() => null);
    expect((await setUp()).person.userName).toBe('ada');
  });
});

describe('makeSetupLink', () => {
  it('makes no second link while the first is valid, and a new one after it', async () => {
    const clock = frozenClock();
    const store = await openTestStore({ url: null, file: ':memory:' });
    const first = await makeSetupLink({ store, clock });
    expect(first?.expiresAt.getTime()).toBe(clock().getTime() + 24 * 3_600_000);
    expect(await makeSetupLink({ store, clock })).toBeNull();
    clock.advance(24 * 3_600_000);
    expect((await makeSetupLink({ store, clock }))?.token).not.toBe(first?.token);
    const before = await store.transaction(({ setupLinks }) => setupLinks.current());
    if (before === null) throw new TypeError('a link was made just now');
    await store.transaction(({ setupLinks }) => setupLinks.put({ ...before, codeHash: '' }));
    expect(await makeSetupLink({ store, clock }), 'one without a code cannot be used').not.toBeNull();
    await store.transaction(({ people }) => people.insert(makePerson({ role: 'admin' }), null));
    clock.advance(24 * 3_600_000);
    expect(await makeSetupLink({ store, clock })).toBeNull();
    await store.close();
  });
});
