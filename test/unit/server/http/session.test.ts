import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openTestApp, PASSWORD, problemOf, type TestApp } from '../../../support/http-client.ts';

describe('the session routes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    await app.person({ department: 'Finance' });
    await app.person({ userName: 'bob', state: 'inactive' });
    await app.person({ userName: 'lena', state: 'locked' });
  });
  afterAll(() => app.close());

  it('logs in with a cookie that only this host gets and no script reads', async () => {
    const answer = await app.post('/api/session', { userName: 'Alice', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(await answer.json()).toMatchObject({
      userName: 'alice',
      displayName: 'Alice Berg',
      role: 'employee',
      department: 'Finance',
    });
  });

  it('answers every failed log-in with the same bytes', async () => {
    const tries = [
      ['alice', 'wrong'],
      ['nobody', PASSWORD],
      ['bob', PASSWORD],
      ['lena', PASSWORD],
      ['', ''],
    ];
    const answers = [];
    for (const [userName, password] of tries) {
      const answer = await app.post('/api/session', { userName, password });
      answers.push({
        status: answer.status,
        text: await answer.text(),
        headers: Object.fromEntries(answer.headers),
      });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 401, text: expect.stringContaining('"login_failed"') });
    expect(answers[0]?.headers).not.toHaveProperty('set-cookie');
  });

  it('says who is logged in, and forgets it after log-out', async () => {
    const cookie = await app.logIn();
    expect(await (await app.send('/api/session', { headers: { cookie } })).json()).toMatchObject({ userName: 'alice' });
    const out = await app.post('/api/session', null, { cookie, method: 'DELETE' });
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-session=; Max-Age=0; Path=\/; Secure/);
    expect(await problemOf(await app.send('/api/session', { headers: { cookie } }))).toBe('401 session_missing');
  });

  it('learns at each log-in how a person reads, and keeps the language that they choose', async () => {
    await app.person({ userName: 'lea' });
    const logIn = async (shown: object) =>
      (await app.post('/api/session', { userName: 'lea', password: PASSWORD, ...shown })).json();
    expect(await logIn({})).toMatchObject({ language: null, timeZone: null });
    expect(await logIn({ language: 'en', timeZone: 'Mars/Olympus' })).toMatchObject({ language: null, timeZone: null });
    const inBerlin = { language: 'en', languageChosen: false, timeZone: 'Europe/Berlin' };
    expect(await logIn(inBerlin)).toMatchObject({ language: null, timeZone: 'Europe/Berlin' });
    expect(await logIn({ timeZone: 'Europe/Oslo' })).toMatchObject({ language: null, timeZone: 'Europe/Oslo' });
    expect(await logIn({ language: 'en', languageChosen: true })).toMatchObject({ language: 'en' });
    expect(await logIn({ languageChosen: true })).toMatchObject({ language: 'en' });
    expect(await logIn({ language: 'de', timeZone: 'Europe/Berlin' })).toMatchObject({
      language: 'en',
      timeZone: 'Europe/Berlin',
    });

    const cookie = await app.logIn('lea');
    const chosen = await app.post('/api/account/language', { language: 'de' }, { cookie, method: 'PUT' });
    expect(await chosen.json()).toMatchObject({ userName: 'lea', language: 'de', timeZone: 'Europe/Berlin' });
    const session = await app.send('/api/session', { headers: { cookie } });
    expect(await session.json()).toMatchObject({ language: 'de' });
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['+05:30', '+05:30'],
    ['', null],
    ['Europe/Berlin\r\nX: y', null],
    ['x'.repeat(1000), null],
    ['x'.repeat(1000), null],
  ])('logs in whatever the browser says its time zone is: %j', async (timeZone, learned) => {
    const { userName } = await app.person({ userName: `reader-${crypto.randomUUID()}` });
    const shown = { userName, password: PASSWORD, timeZone };
    expect(await (await app.post('/api/session', shown)).json()).toMatchObject({ timeZone: learned });
  });

  it.each(['xx', null, 'toString', ''])('refuses the language %j', async (language) => {
    const cookie = await app.logIn();
    const answer = await app.post('/api/account/language', { language }, { cookie, method: 'PUT' });
    expect(await problemOf(answer)).toBe('400 input_invalid');
  });

  it('logs out everywhere', async () => {
    const [here, there] = [await app.logIn(), await app.logIn()];
    const answer = await app.post('/api/sessions', null, { cookie: here, method: 'DELETE' });
    expect(await answer.json()).toMatchObject({ ended: expect.any(Number) });
    for (const cookie of [here, there]) {
      expect(await problemOf(await app.send('/api/session', { headers: { cookie } }))).toBe('401 session_missing');
    }
  });

  it.each([
    ['no cookie', undefined],
    ['a cookie of nobody', `__Host-session=${'A'.repeat(43)}`],
    ['a cookie without the prefix', `session=${'A'.repeat(43)}`],
    ['a cookie of another form', '__Host-session=x; y'],
  ])('takes %s for not logged in', async (_, cookie) => {
    const headers = cookie === undefined ? {} : { cookie };
    expect(await problemOf(await app.send('/api/session', { headers }))).toBe('401 session_missing');
  });

  describe('from another site', () => {
    const logOut = (headers: Record<string, string>) => app.send('/api/session', { method: 'DELETE', headers });
    const logIn = (headers: Record<string, string>) =>
      app.send('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ userName: 'alice', password: PASSWORD }),
      });

    it.each([
      ['a write with a session, without Origin', () => logOut({})],
      ['a write with a session, from elsewhere', () => logOut({ origin: 'https://evil.example.com' })],
      ['a write with a session, from null', () => logOut({ origin: 'null' })],
      ['a write from the same host at another port', () => logOut({ origin: `${ORIGIN}:8443` })],
      ['a write from the same host by http', () => logOut({ origin: ORIGIN.replace('https', 'http') })],
      ['a write that the browser calls same-site', () => logOut({ origin: ORIGIN, 'sec-fetch-site': 'same-site' })],
      ['a log-in from elsewhere', () => logIn({ origin: 'https://evil.example.com' })],
      ['a log-in that the browser calls cross-site', () => logIn({ 'sec-fetch-site': 'cross-site' })],
    ])('refuses %s', async (_, send) => {
      expect(await problemOf(await send())).toBe('403 origin_refused');
    });

    it('logs in a program, which sends no Origin', async () => expect((await logIn({})).status).toBe(200));

    it('lets no other origin read a session route', async () => {
      const answer = await app.send('/api/session', {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example.com' },
      });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });
  });
});
