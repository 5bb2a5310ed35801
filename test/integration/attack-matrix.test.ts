import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../shared/person.ts';
import type { Auth, Endpoint } from '../../shared/wire/endpoint.ts';
import { buildRequest } from '../../shared/wire/request.ts';
import { ENDPOINTS, titleOf } from '../support/declared-endpoints.ts';
import { expectProblem, expectUnchanged } from '../support/hostile/hostile-attack.ts';
import { openedMobile, suppliedOrder, waitingMobile } from '../support/hostile/hostile-mobile.ts';
import { newVisitor } from '../support/hostile/hostile-options.ts';
import { confirmedOrder, makeClient, openedOrder, waitingOrder } from '../support/hostile/hostile-orders.ts';
import { type HostileWorld, openHostileWorld } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';
import { sampleInput } from '../support/sample-input.ts';

type Called = Endpoint<unknown, unknown>;
type Headers = Readonly<Record<string, string>>;
/** Headers that authenticate the caller, fresh for each endpoint: limits count by person. */
type Caller = (at: HostileWorld) => Promise<Headers>;

const SESSIONS: readonly Auth[] = ['session', 'operator', 'admin'];
const ALL = ENDPOINTS.map((endpoint) => [titleOf(endpoint), endpoint] as const);
const withSession = ALL.filter(([, { auth }]) => SESSIONS.includes(auth));

const as =
  (role: Role): Caller =>
  async (at) => ({ cookie: (await newVisitor(at, role)).cookie, origin: ORIGIN });
const deactivated: Caller = async (at) => {
  const { person, cookie } = await newVisitor(at, 'admin');
  await at.app.store.transaction(({ people }) => people.changeState(person.id, ['active'], 'inactive'));
  return { cookie, origin: ORIGIN };
};
const client: Caller = async (at) => ({ authorization: makeClient(at).client, origin: ORIGIN });
const ticket: Caller = async (at) => ({
  authorization: `Ticket ${(await waitingOrder(at)).ticket}`,
  origin: ORIGIN,
});

/** The callers that are not allowed, by the endpoint's `auth`. */
const STRANGERS: Readonly<
  Record<string, { readonly caller: Caller; readonly refused: (auth: Auth) => string | null }>
> = {
  nobody: { caller: async () => ({ origin: ORIGIN }), refused: withoutProof },
  'a made up session': {
    caller: async () => ({ cookie: `__Host-session=${'A'.repeat(43)}`, origin: ORIGIN }),
    refused: withoutProof,
  },
  'a deactivated admin': { caller: deactivated, refused: withoutProof },
  'an employee': { caller: as('employee'), refused: (auth) => belowRole(auth, 'employee') },
  'an operator': { caller: as('operator'), refused: (auth) => belowRole(auth, 'operator') },
  'an admin': { caller: as('admin'), refused: (auth) => belowRole(auth, 'admin') },
  'a client secret': { caller: client, refused: (auth) => (auth === 'client' ? null : withoutProof(auth)) },
  'a ticket': { caller: ticket, refused: (auth) => (auth === 'ticket' ? null : withoutProof(auth)) },
};

function withoutProof(auth: Auth): string | null {
  if (auth === 'public') return null;
  if (auth === 'ticket') return '401 ticket_unknown';
  return auth === 'client' ? '401 client_unauthorized' : '401 session_missing';
}

function belowRole(auth: Auth, role: Role): string | null {
  if (auth === 'ticket' || auth === 'client') return withoutProof(auth);
  const enough = auth === 'admin' ? role === 'admin' : auth !== 'operator' || role !== 'employee';
  return enough ? null : '403 not_allowed';
}

function call(at: HostileWorld, endpoint: Called, headers: Headers, input: Record<string, unknown>): Promise<Response> {
  const { path, body } = buildRequest(endpoint, input);
  return at.app.send(path, {
    method: endpoint.method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === null ? {} : { body }),
  });
}

/**
 * Each declared endpoint, called by each caller that is not allowed: new endpoints are attacked without a change here.
 */
describe('every endpoint', () => {
  let at: HostileWorld;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());

  async function leavesAllAsItWas(work: () => Promise<void>): Promise<void> {
    const before = at.dump();
    await work();
    expectUnchanged(before, at.dump());
    await at.app.store.ping(); // of which /readyz caches the answer
    expect((await at.app.send('/readyz')).status).toBe(200);
  }

  async function expectCode(answer: Response, expected: string, who: string): Promise<void> {
    const text = await answer.text();
    expect(`${answer.status} ${JSON.parse(text).code}`, who).toBe(expected);
    expectProblem(answer, text);
  }

  it('is served and described', async () => {
    const { paths } = await (await at.app.send('/api/openapi.json')).json();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(ALL.map(([title]) => title).sort());
  });

  it.each(ALL)('refuses callers that may not call %s', async (_, endpoint) => {
    const callers: Array<readonly [who: string, headers: Headers, expected: string]> = [];
    for (const [who, { caller, refused }] of Object.entries(STRANGERS)) {
      const expected = refused(endpoint.auth);
      if (expected !== null) callers.push([who, await caller(at), expected]);
    }
    const input = sampleInput(endpoint);
    for (const [who, headers, expected] of callers) {
      // The first look at a deactivated person's session ends it.
      const looked = who === 'a deactivated admin' ? ['sessions'] : [];
      const before = at.dump();
      await expectCode(await call(at, endpoint, headers, input), expected, who);
      expectUnchanged(before, at.dump(), looked);
    }
  });

  it.each(withSession.filter(([, { method }]) => method !== 'GET'))(
    'takes no call of %s from elsewhere',
    async (_, endpoint) => {
      const { cookie = '' } = await as('admin')(at);
      const elsewhere: ReadonlyArray<readonly [where: string, headers: Headers]> = [
        ['no origin', {}],
        ['another origin', { origin: 'https://evil.example' }],
        ['a sandboxed page', { origin: 'null' }],
        ['the same host over http', { origin: ORIGIN.replace('https:', 'http:') }],
        ['a page of the same site', { origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
      ];
      await leavesAllAsItWas(async () => {
        for (const [where, headers] of elsewhere) {
          const answer = await call(at, endpoint, { cookie, ...headers }, sampleInput(endpoint));
          await expectCode(answer, '403 origin_refused', where);
        }
      });
    },
  );

  const byPath = [...Map.groupBy(ENDPOINTS, ({ path }) => path)];
  it.each(byPath)('has no other methods at %s', async (_, endpoints) => {
    const [endpoint] = endpoints;
    if (endpoint === undefined) throw new TypeError('a path has an endpoint');
    const allowed = endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !allowed.includes(method));
    const headers = await as('admin')(at);
    const path = endpoint.path.replace(/:\w+/g, () => crypto.randomUUID());
    await leavesAllAsItWas(async () => {
      for (const method of others) {
        const answer = await at.app.send(path, { method, headers });
        expect(answer.headers.get('allow')?.split(', ').sort(), method).toEqual([...allowed, 'OPTIONS'].sort());
        await expectCode(answer, '405 method_not_allowed', method);
      }
    });
  });
});

/** Ids of alice's things, by what they are. */
type Things = Readonly<Record<string, string>>;

async function thingsOf(at: HostileWorld): Promise<Things> {
  const card = await confirmedOrder(at);
  const opened = await openedMobile()(at);
  const mailed = await waitingMobile({ delivery: 'email' })(at);
  const supplied = await suppliedOrder(at);
  return at.app.store.transaction(async ({ credentials, certificates }) => {
    const [credential] = await credentials.ofPerson(at.alice.person.id);
    const [certificate] = await certificates.ofPerson(at.alice.person.id);
    return {
      'a finished order': card.runId,
      'an opened order': opened.runId,
      'an order by email': mailed.runId,
      'a supplied order': supplied.runId,
      'a credential': credential?.id ?? 'none',
      'a certificate': certificate?.id ?? 'none',
      'the message of a card': card.order.messageId,
      'the message of an opened order': opened.order.messageId,
    };
  });
}

/** Allowed callers, with something of their own to call with. */
const OTHERS: Partial<Readonly<Record<Auth, Caller>>> = {
  session: as('employee'),
  operator: as('operator'),
  client: async (at) => ({ authorization: (await openedOrder(at, await newVisitor(at, 'employee'))).client }),
};

/** Another person's things are answered as unknown: not even their existence can be learned. */
describe('an id of another person', () => {
  let at: HostileWorld;
  let things: Things;
  beforeAll(async () => {
    at = await openHostileWorld();
    things = await thingsOf(at);
  });
  afterAll(() => at.close());

  it.each(ALL.filter(([, { path, auth }]) => path.includes(':id') && auth in OTHERS))(
    'is unknown to %s',
    async (_, endpoint) => {
      const headers = (await OTHERS[endpoint.auth]?.(at)) ?? {};
      const ask = async (id: string) => {
        const answer = await call(at, endpoint, headers, { ...sampleInput(endpoint), id });
        return [answer.status, await answer.json()] as const;
      };
      const unknown = await ask(crypto.randomUUID());
      expect(unknown[0], JSON.stringify(unknown[1])).toBe(endpoint.auth === 'client' ? 401 : 404);
      const before = at.dump();
      for (const [what, id] of Object.entries(things)) expect(await ask(id), what).toEqual(unknown);
      expectUnchanged(before, at.dump());
    },
  );

  it('is known to its owner', async () => {
    const { cookie } = at.alice;
    const theirs = ['a finished order', 'an opened order', 'an order by email', 'a supplied order'] as const;
    for (const what of theirs) {
      expect((await at.app.send(`/api/runs/${things[what]}`, { headers: { cookie } })).status, what).toBe(200);
    }
    const certificate = `/api/certificates/${things['a certificate']}`;
    expect((await at.app.send(certificate, { headers: { cookie } })).status).toBe(200);
  });
});
