import { hashToken } from '../../server/identity/sessions/make-token.ts';
import { makeSetupLink } from '../../server/identity/set-up/make-setup-link.ts';
import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import { makeClient, startedOrder, waitingOrder } from '../support/hostile/hostile-orders.ts';
import { fromPortal, type HostileWorld } from '../support/hostile/hostile-world.ts';
import { ORIGIN, PASSWORD } from '../support/http-client.ts';
import { PROCESS } from '../support/provisioning.ts';

const EVIL = 'https://evil.example';

/** What a page of another site can make alice's browser send. */
const crossSite = (title: string, headers: Record<string, string>, without: readonly string[] = []) =>
  attack(title, '403 origin_refused', nothing, (at) => {
    const all = { origin: ORIGIN, 'content-type': 'application/json', cookie: at.alice.cookie, ...headers };
    const sent = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
    return at.app.send('/api/runs', { method: 'POST', headers: sent, body: JSON.stringify({ process: PROCESS }) });
  });

const CROSS_SITE: readonly Attack[] = [
  crossSite('a POST of another origin', { origin: EVIL }),
  crossSite('a POST of a sandboxed frame', { origin: 'null' }),
  crossSite('a POST without an origin', {}, ['origin']),
  crossSite('a POST with an empty origin', { origin: '' }),
  crossSite('an origin with a slash', { origin: `${ORIGIN}/` }),
  crossSite('an origin in upper case', { origin: ORIGIN.toUpperCase() }),
  crossSite('an origin with another port', { origin: `${ORIGIN}:8443` }),
  crossSite('an origin without TLS', { origin: ORIGIN.replace('https', 'http') }),
  crossSite('an origin that begins with ours', { origin: `${ORIGIN}.evil.example` }),
  crossSite('an origin that ends with ours', { origin: 'https://evil-id.example.com' }),
  crossSite('an origin below ours', { origin: 'https://app.id.example.com' }),
  crossSite('two origins', { origin: `${ORIGIN}, ${EVIL}` }),
  crossSite('a referrer of ours without an origin', { referer: `${ORIGIN}/` }, ['origin']),
  crossSite('a host of ours without an origin', { host: 'id.example.com' }, ['origin']),
  crossSite('our origin but another site', { 'sec-fetch-site': 'cross-site' }),
  crossSite('our origin but another host of our site', { 'sec-fetch-site': 'same-site' }),
  crossSite('a form as a form can send it', { origin: EVIL, 'content-type': 'text/plain' }),
  attack('logging in from another origin', '403 origin_refused', nothing, (at) =>
    logIn(at, { userName: 'mallory', password: PASSWORD }, { origin: EVIL }),
  ),
  attack('logging out from another origin', '403 origin_refused', nothing, (at) =>
    fromPortal(at, at.alice, '/api/session', {}, { method: 'DELETE', headers: { origin: EVIL } }),
  ),
  attack('cancelling from another origin', '403 origin_refused', waitingOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/cancel`, {}, { headers: { origin: EVIL } }),
  ),
  attack('asking for a ticket from another origin', '403 origin_refused', waitingOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/ticket`, {}, { headers: { origin: EVIL } }),
  ),
];

const NAME = '__Host-session';
const RANDOM = crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true });

const session = (title: string, cookie: (at: HostileWorld) => string | Promise<string>, path = '/api/session') =>
  attack(title, '401 session_missing', cookie, (at, given) => fromPortal(at, { cookie: given }, path));
const twice = (title: string, cookie: (good: string, at: HostileWorld) => string) =>
  session(title, (at) => cookie(at.alice.cookie, at));

const SESSIONS: readonly Attack[] = [
  ...['/api/session', '/api/processes', '/api/runs', '/api/credentials', '/api/events'].map((path) =>
    session(`no session at ${path}`, () => '', path),
  ),
  session('no session at a certificate', () => '', `/api/certificates/${crypto.randomUUID()}.pem`),
  session('no session at an order', () => '', `/api/runs/${crypto.randomUUID()}`),
  attack('starting without a session', '401 session_missing', nothing, (at) =>
    fromPortal(at, { cookie: '' }, '/api/runs', { process: PROCESS }),
  ),
  attack('logging out without a session', '401 session_missing', nothing, (at) =>
    fromPortal(at, { cookie: '' }, '/api/session', {}, { method: 'DELETE' }),
  ),
  session('a session that was made up', () => `${NAME}=${RANDOM}`),
  session('an empty session', () => `${NAME}=`),
  session('a session that is a path', () => `${NAME}=../../etc/passwd`),
  session('a session that is SQL', () => `${NAME}=' or '1'='1`),
  session('a session cut short', ({ alice }) => alice.cookie.slice(0, -1)),
  session('a session with a character too many', ({ alice }) => `${alice.cookie}A`),
  session('a session in upper case', ({ alice }) => `${NAME}=${alice.cookie.split('=')[1]?.toUpperCase()}`),
  session('a session under another name', ({ alice }) => alice.cookie.replace(NAME, 'session')),
  session('a session under the name in lower case', ({ alice }) => alice.cookie.replace(NAME, '__host-session')),
  session('the stored hash of a session', async ({ alice }) => {
    return `${NAME}=${Uint8Array.fromHex(hashToken(alice.cookie.split('=')[1] ?? '')).toBase64({ alphabet: 'base64url', omitPadding: true })}`;
  }),
  session('a ticket as a session', async (at) => `${NAME}=${(await waitingOrder(at)).ticket}`),
  session('a client secret as a session', (at) => `${NAME}=${makeClient(at).client.split(' ')[1]}`),
  twice('two sessions, the first made up', (good) => `${NAME}=${RANDOM}; ${good}`),
  twice('two sessions, the second made up', (good) => `${good}; ${NAME}=${RANDOM}`),
  twice("two people's sessions", (good, { mallory }) => `${good}; ${mallory.cookie}`),
  twice('two sessions, the first empty', (good) => `${NAME}=; ${good}`),
  attack('a session as a bearer token', '401 session_missing', nothing, (at) =>
    fromPortal(at, { cookie: '' }, '/api/session', undefined, {
      headers: { authorization: `Bearer ${at.alice.cookie.split('=')[1]}` },
    }),
  ),
  attack('a session in the address', '401 session_missing', nothing, (at) =>
    fromPortal(at, { cookie: '' }, `/api/session?${at.alice.cookie}`),
  ),
  session('a session after logging out', async (at) => {
    const cookie = await at.app.logIn('mallory');
    await fromPortal(at, { cookie }, '/api/session', {}, { method: 'DELETE' });
    return cookie;
  }),
];

/** A session of a new person, ended by `how`: the request that finds it removes it. */
const ended = (title: string, how: (at: HostileWorld, personId: string) => Promise<unknown>) =>
  attack(
    title,
    '401 session_missing',
    async (at) => {
      const userName = `u${crypto.randomUUID()}`;
      const { id } = await at.app.person({ userName });
      const cookie = await at.app.logIn(userName);
      await how(at, id);
      return cookie;
    },
    (at, cookie) => fromPortal(at, { cookie }, '/api/runs', { process: PROCESS }),
    { mayChange: ['sessions'] },
  );
const becomes = (to: 'inactive' | 'locked') => (at: HostileWorld, id: string) =>
  at.app.store.transaction(({ people }) => people.changeState(id, ['active'], to));

const ENDED: readonly Attack[] = [
  ended('the session of a person who was deactivated', becomes('inactive')),
  ended('the session of a person who was locked', becomes('locked')),
  ended('a session that was idle for half an hour', async (at) => {
    at.app.clock.advance(20 * 60_000);
    for (const { cookie } of [at.alice, at.mallory]) await fromPortal(at, { cookie }, '/api/session');
    at.app.clock.advance(10 * 60_000);
  }),
];

const method = (title: string, path: string, how: string, headers: Record<string, string> = {}) =>
  attack(title, '405 method_not_allowed', nothing, (at) =>
    fromPortal(at, at.alice, path, {}, { method: how, headers }),
  );

const METHODS: readonly Attack[] = [
  method('PUT', '/api/runs', 'PUT'),
  method('PATCH', '/api/session', 'PATCH'),
  method('DELETE of an order', `/api/runs/${crypto.randomUUID()}`, 'DELETE'),
  method('a method of nobody', '/api/runs', 'PROPFIND'),
  method('a method in lower case', '/api/runs', 'patch'),
  method('POST to the events', '/api/events', 'POST'),
  method('POST to the events of an order', `/api/messages/${crypto.randomUUID()}/events`, 'POST'),
  method('POST to the list of credentials', '/api/credentials', 'POST'),
  method('another method in a header', '/api/processes', 'POST', { 'x-http-method-override': 'GET' }),
  method('another method in another header', '/api/runs', 'PUT', { 'x-method-override': 'POST' }),
  attack('a GET that starts', '405 method_not_allowed', startedOrder, (at, { owner, runId }) =>
    fromPortal(at, owner, `/api/runs/${runId}/cancel`),
  ),
  attack('another method in the body', '400 input_invalid', nothing, (at) =>
    logIn(at, { userName: 'alice', password: PASSWORD, _method: 'DELETE' }),
  ),
  attack('another method in the address', '400 input_invalid', nothing, (at) =>
    fromPortal(at, at.alice, '/api/runs?_method=GET', {}),
  ),
];

function logIn(
  at: HostileWorld,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
  from = '198.51.100.1',
): Promise<Response> {
  const all = { origin: ORIGIN, 'content-type': 'application/json', ...headers };
  return at.app.send('/api/session', { method: 'POST', headers: all, body: JSON.stringify(body), from });
}

const refused = (title: string, userName: unknown, password: unknown = PASSWORD, expected = '401 login_failed') =>
  attack(title, expected, nothing, (at) => logIn(at, { userName, password }));

const LOG_INS: readonly Attack[] = [
  refused('a wrong password', 'alice', `${PASSWORD}!`),
  refused('an empty password', 'alice', ''),
  refused('a password of spaces', 'alice', '   '),
  refused('an unknown person', 'nobody'),
  refused('no name', ''),
  refused('SQL as a name', "alice' --"),
  refused('SQL as a password', 'alice', "' or '1'='1"),
  refused('LIKE as a name', 'al%'),
  refused('a name in wide letters', 'ａｌｉｃｅ'),
  refused('a look-alike', 'аlice'),
  refused('a name with a soft hyphen', 'al\u00adice'),
  refused('a name with a joiner', 'alice\u200d'),
  refused('a name written backwards', '\u202eecila'),
  refused('a name with line ends', 'alice\r\nbob'),
  refused('a name of the prototype', '__proto__'),
  refused('a NUL in the name', 'alice\0', PASSWORD, '400 input_invalid'),
  refused('half a character in the password', 'alice', '\ud800', '400 input_invalid'),
  refused('a list of names', ['alice'], PASSWORD, '400 input_invalid'),
  refused('a condition as a password', 'alice', { $ne: '' }, '400 input_invalid'),
  refused('a password of 1,001 characters', 'alice', 'x'.repeat(1001), '400 input_invalid'),
  ...(['inactive', 'locked', 'registered'] as const).map((state) =>
    attack(
      `${state} person with the right password`,
      '401 login_failed',
      ({ app }) => app.person({ userName: state, state }),
      (at, { userName }) => logIn(at, { userName, password: PASSWORD }),
    ),
  ),
  attack(
    'the eleventh log-in of a guesser',
    '429 too_many_tries',
    async (at) => {
      const guesses = Array.from({ length: 10 }, (_, index) => `guess ${index}`);
      await Promise.all(guesses.map((password) => logIn(at, { userName: 'mallory', password }, {}, '198.51.100.2')));
    },
    (at) => logIn(at, { userName: 'mallory', password: PASSWORD }, {}, '198.51.100.2'),
  ),
  attack(
    'a guesser who claims to come from everywhere',
    '429 too_many_tries',
    async (at) => {
      const guesses = Array.from({ length: 10 }, (_, index) => ({ 'x-forwarded-for': `203.0.113.${index}` }));
      const guess = { userName: 'mallory', password: 'guess' };
      await Promise.all(guesses.map((claim) => logIn(at, guess, claim, '198.51.100.3')));
    },
    (at) =>
      logIn(at, { userName: ' MALLORY ', password: PASSWORD }, { 'x-forwarded-for': '203.0.113.99' }, '198.51.100.3'),
  ),
];

const ADMIN = { givenName: 'Eve', surname: 'Evil', email: 'eve@example.com', password: 'Tarn-4821-Fjord' };
const setUp = (title: string, expected: string, change: object, link = makeUsableLink) =>
  attack(title, expected, link, (at, given) =>
    fromPortal(at, { cookie: '' }, '/api/setup', { ...given, userName: 'eve', ...ADMIN, ...change }),
  );

interface Link {
  readonly token: string;
  readonly code: string;
}

async function makeUsableLink({ app, secrets }: HostileWorld): Promise<Link> {
  const { token, code } = (await makeSetupLink(app.deps)) ?? known;
  known = { token, code };
  for (const secret of [token, code]) secrets.add(secret);
  return known;
}
let known: Link = { token: '', code: '' };

async function makeDeadLink(at: HostileWorld): Promise<Link> {
  const link = await makeUsableLink(at);
  await fromPortal(at, { cookie: '' }, '/api/setup', { ...link, userName: 'ada', ...ADMIN });
  return link;
}

const SET_UP: readonly Attack[] = [
  setUp('a link of nobody', '410 setup_link_dead', { token: RANDOM }),
  setUp('no link', '410 setup_link_dead', { token: '' }),
  setUp('a code of nobody', '403 setup_code_wrong', { code: 'ABCD-EFGH' }),
  setUp('no code', '400 input_invalid', { code: '' }),
  setUp('the prototype as a link', '410 setup_link_dead', { token: '__proto__' }),
  setUp('a weak password', '400 password_weak', { password: 'passwordpassword' }),
  setUp('a short password', '400 input_invalid', { password: 'short' }),
  setUp('a name that is taken', '409 user_name_taken', { userName: 'alice' }),
  setUp('a user name with SQL', '400 input_invalid', { userName: "eve'; drop table people; --" }),
  setUp('a user name in wide letters', '400 input_invalid', { userName: 'ａdam' }),
  setUp('a user name in capitals', '400 input_invalid', { userName: 'Eve' }),
  setUp('a line end in a name', '400 input_invalid', { givenName: 'Eve\r\nBcc: all@example.com' }),
  setUp('a name written backwards', '400 input_invalid', { surname: '\u202elivE' }),
  ...['\u3164', 'E\u200bve', 'Eve\u2800', 'Eve\u{e0041}', '\u0301'].map((givenName) =>
    setUp(`a name that is not all seen: ${JSON.stringify(givenName)}`, '400 input_invalid', { givenName }),
  ),
  setUp('a line end in the address', '400 input_invalid', { email: 'eve@example.com\r\nBcc: all@example.com' }),
  setUp('two addresses', '400 input_invalid', { email: 'eve@example.com,adam@example.com' }),
  setUp('a role of its own', '400 input_invalid', { role: 'admin' }),
  setUp('a link that was used', '410 setup_link_dead', {}, makeDeadLink),
];

describeAttacks('another site', CROSS_SITE);
describeAttacks('a session', SESSIONS);
describeAttacks('a session that has ended', ENDED);
describeAttacks('a method', METHODS);
describeAttacks('a log-in', LOG_INS);
describeAttacks('the first admin', SET_UP);
