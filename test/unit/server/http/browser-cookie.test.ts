import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '../../../../server/identity/sessions/make-token.ts';
import { makeSetupLink } from '../../../../server/identity/set-up/make-setup-link.ts';
import { RATE_LIMITS } from '../../../../server/rate-limits.ts';
import { openTestApp, PASSWORD, problemOf, type TestApp } from '../../../support/http-client.ts';
import { useUpTries } from '../../../support/use-up-tries.ts';

/** Of a whole company. */
const NAT = '203.0.113.1';

describe('the cookie of a known browser', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openTestApp();
    await app.person();
    await app.person({ userName: 'bob' });
  });
  afterEach(() => app.close());

  const logIn = (userName: string, cookie: string | null, password = PASSWORD) =>
    app.post('/api/session', { userName, password }, { from: NAT, ...(cookie === null ? {} : { cookie }) });
  const outcome = async (answer: Response) => (answer.ok ? 'in' : problemOf(answer));
  /** What a browser sends that stores what came with `answer`, beside what it `has`. */
  const known = (answer: Response): string => {
    const [, cookie = 'no cookie'] = answer.headers.getSetCookie();
    return cookie.split(';')[0] ?? '';
  };
  /** Ten wrong tries at a name from their company's address, and 300 in all. */
  const guess = async (userName = 'alice') => {
    await useUpTries([RATE_LIMITS.logIn.accountAtAddress, `${hashToken(userName)} ${NAT}`], app);
    await useUpTries([RATE_LIMITS.logIn.address, NAT], app);
  };

  it('comes with a log-in, behind the session: for this host, for half a year, for no script', async () => {
    const [session, browser, ...others] = (await logIn('alice', null)).headers.getSetCookie();
    expect(session).toMatch(/^__Host-session=/);
    expect(browser).toMatch(
      /^__Host-known=[\w-]{22}\.\d{5}\.[0-9a-f]{64}; Max-Age=15552000; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
    expect(others).toEqual([]);
  });

  it('comes with the first admin too', async () => {
    const { token, code } = (await makeSetupLink(app.deps)) ?? {};
    const ada = {
      userName: 'ada',
      givenName: 'Ada',
      surname: 'Grün',
      email: 'ada@example.com',
      password: 'Tarn-4821-Fjord',
    };
    const made = await app.post('/api/setup', { token, code, ...ada }, { from: NAT });
    expect(known(made)).toMatch(/^__Host-known=/);
    await useUpTries([RATE_LIMITS.logIn.address, NAT], app);
    expect(await outcome(await logIn('ada', known(made), ada.password))).toBe('in');
  });

  it('lets alice in behind the address from which others guess at her name', async () => {
    const cookie = known(await logIn('alice', null));
    await guess();
    expect(await outcome(await logIn('alice', null))).toBe('429 too_many_tries');
    expect(await outcome(await logIn('alice', cookie))).toBe('in');
  });

  it('lets alice try ten times, as others may', async () => {
    const cookie = known(await logIn('alice', null));
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await outcome(await logIn('alice', cookie, 'wrong'))).toBe('401 login_failed');
    }
    expect(await outcome(await logIn('alice', cookie))).toBe('429 too_many_tries');
  });

  it('belongs to one browser, and to each person who has logged in there', async () => {
    const first = known(await logIn('alice', null));
    const both = known(await logIn('bob', first));
    await guess();
    await guess('bob');
    expect(await outcome(await logIn('bob', both))).toBe('in');
    expect(await outcome(await logIn('alice', both))).toBe('in');
    expect(await outcome(await logIn('bob', first))).toBe('429 too_many_tries');
  });

  it('stays after log-out', async () => {
    const entered = await logIn('alice', null);
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const left = await app.post('/api/session', null, { cookie, method: 'DELETE' });
    expect(left.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-session=; Max-Age=0/)]);
    await guess();
    expect(await outcome(await logIn('alice', known(entered)))).toBe('in');
  });

  it('is forgotten half a year after the last log-in', async () => {
    const cookie = known(await logIn('alice', null));
    app.clock.advance(180 * 86_400_000);
    await guess();
    expect(await outcome(await logIn('alice', cookie))).toBe('429 too_many_tries');
  });

  it.each([
    ['cut short', (good: string) => good.slice(0, -1)],
    ['of another day', (good: string) => good.replace(/\.(\d{5})\./, (_, day) => `.${Number(day) + 1}.`)],
    ['made up', () => `__Host-known=${'A'.repeat(22)}.20514.${'0'.repeat(64)}`],
    ['sent twice', (good: string) => `${good}; ${good}`],
    ['under another name', (good: string) => good.replace('__Host-', '')],
    ['as a session', (good: string) => good.replace('known', 'session')],
    ['four times over', (good: string) => `${good}${`~${good.split('=')[1]}`.repeat(3)}`],
    ['of bytes that are no text', () => '__Host-known=\u00ff\u0080'],
  ])('is none, and does no harm, when it is %s', async (_, change) => {
    const cookie = change(known(await logIn('alice', null)));
    const answers = await Promise.all(
      [cookie, null].map(async (sent) => {
        const answer = await logIn('alice', sent, 'wrong');
        return { status: answer.status, headers: [...answer.headers], text: await answer.text() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    await guess();
    expect(await outcome(await logIn('alice', cookie))).toBe('429 too_many_tries');
  });

  it('makes no answer other than there is without it, whether there is such a person or not', async () => {
    const cookie = known(await logIn('bob', null));
    const answers = [];
    for (const [userName, sent] of [
      ['alice', cookie],
      ['alice', null],
      ['nobody', cookie],
      ['nobody', null],
      ['bob', cookie],
    ] as const) {
      const answer = await logIn(userName, sent, 'wrong');
      answers.push({ status: answer.status, headers: [...answer.headers], text: await answer.text() });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('opens nothing', async () => {
    const cookie = known(await logIn('alice', null));
    expect(await problemOf(await app.send('/api/session', { headers: { cookie } }))).toBe('401 session_missing');
  });

  it('stands in no log and no table', async () => {
    const cookie = known(await logIn('alice', null));
    await logIn('alice', cookie, 'wrong');
    expect(app.lines.join('')).not.toContain(cookie.split('.')[2] ?? 'no proof');
    expect(app.lines.join('')).not.toContain('__Host-known');
  });
});
