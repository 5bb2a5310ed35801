import { expect } from 'vitest';
import { hashToken } from '../../server/identity/sessions/make-token.ts';
import { RATE_LIMITS } from '../../server/rate-limits.ts';
import { type Attack, attack, describeAttacks } from '../support/hostile/hostile-attack.ts';
import type { HostileWorld } from '../support/hostile/hostile-world.ts';
import { PASSWORD } from '../support/http-client.ts';
import { useUpTries } from '../support/use-up-tries.ts';

const KNOWN = '__Host-known';

/** A log-in with the right password after guesses have used up all tries, with a cookie that should change nothing. */
const unknown = (title: string, cookie: (own: string, foreign: string) => string) =>
  attack(
    title,
    '429 too_many_tries',
    async (at) => {
      const { app, secrets } = at;
      const from = '198.51.100.4';
      const userName = `k${crypto.randomUUID()}`;
      await app.person({ userName });
      const own = knownIn(await logIn(at, { userName, from }));
      const foreign = knownIn(await logIn(at, { userName: 'mallory', from }));
      secrets.add(own).add(foreign);
      await useUpTries([RATE_LIMITS.logIn.accountAtAddress, `${hashToken(userName)} ${from}`], app);
      return { userName, from, cookie: cookie(own, foreign) };
    },
    (at, { userName, from, cookie }) => logIn(at, { userName, cookie, from }),
  );

function knownIn(answer: Response): string {
  const kept = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${KNOWN}=`));
  const [value = ''] = kept?.slice(KNOWN.length + 1).split(';') ?? [];
  expect(value, 'the attack has a good one to begin with').toMatch(/^[\w-]{22}\.\d{5}\.[0-9a-f]{64}$/);
  return value;
}

const BROWSERS: readonly Attack[] = [
  unknown('none', () => ''),
  unknown('an empty one', () => `${KNOWN}=`),
  unknown("another person's", (_, foreign) => `${KNOWN}=${foreign}`),
  unknown('a made up one', () => `${KNOWN}=${'A'.repeat(22)}.20514.${'0'.repeat(64)}`),
  unknown("the proof of another person's", (own, foreign) => `${KNOWN}=${own.slice(0, -64)}${foreign.slice(-64)}`),
  unknown("the name of another person's", (own, foreign) => `${KNOWN}=${foreign.slice(0, 22)}${own.slice(22)}`),
  unknown('one from tomorrow', (own) => `${KNOWN}=${own.replace(/\.(\d+)\./, (_, day) => `.${Number(day) + 1}.`)}`),
  unknown('one cut short', (own) => `${KNOWN}=${own.slice(0, -1)}`),
  unknown('one with a character too many', (own) => `${KNOWN}=${own}0`),
  unknown('one sent twice', (own) => `${KNOWN}=${own}; ${KNOWN}=${own}`),
  unknown('one beside an empty one', (own) => `${KNOWN}=; ${KNOWN}=${own}`),
  unknown('one under the name in lower case', (own) => `${KNOWN.toLowerCase()}=${own}`),
  unknown('one in quotes', (own) => `${KNOWN}="${own}"`),
  unknown('four of them', (own) => `${KNOWN}=${[own, own, own, own].join('~')}`),
  unknown('one in front of rubbish', (own) => `${KNOWN}=${own}~`),
  unknown('ten thousand of them', (own) => `${KNOWN}=${`${own}~`.repeat(10_000)}`),
  unknown('the prototype', () => `${KNOWN}=__proto__`),
  attack(
    'the eleventh log-in with a copy, from elsewhere',
    '429 too_many_tries',
    async (at) => {
      const copy = `${KNOWN}=${knownIn(await logIn(at, { userName: 'mallory', from: '198.51.100.5' }))}`;
      const guesses = Array.from({ length: 10 }, (_, index) => `203.0.113.${index}`);
      const guess = { userName: 'mallory', password: 'guess' };
      await Promise.all(guesses.map((from) => logIn(at, { ...guess, cookie: copy, from })));
      return copy;
    },
    (at, cookie) => logIn(at, { userName: 'mallory', cookie, from: '203.0.113.99' }),
  ),
];

function logIn(
  { app }: HostileWorld,
  given: { readonly userName: string; readonly password?: string; readonly cookie?: string; readonly from: string },
): Promise<Response> {
  const { userName, password = PASSWORD, cookie, from } = given;
  return app.post('/api/session', { userName, password }, { from, ...(cookie === undefined ? {} : { cookie }) });
}

describeAttacks('a known browser', BROWSERS);
