import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../shared/bytes.ts';
import { expectProblem, expectUnchanged } from '../support/hostile/hostile-attack.ts';
import { adam, olivia, openedMobile } from '../support/hostile/hostile-mobile.ts';
import {
  honestAnswer,
  issuedOrder,
  type OpenedOrder,
  open,
  openedOrder,
  sendAnswer,
} from '../support/hostile/hostile-orders.ts';
import { type Dump, type HostileWorld, openHostileWorld, type Visitor } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';

const REQUESTS = 1_000;

const Operation = v.object({
  requestBody: v.optional(
    v.object({
      content: v.object({ 'application/json': v.object({ schema: v.object({ required: v.array(v.string()) }) }) }),
    }),
  ),
});
const Api = v.object({ paths: v.record(v.string(), v.record(v.string(), Operation)) });

interface Endpoint {
  readonly method: string;
  /** `/api/runs/{id}` */
  readonly path: string;
  readonly fields: readonly string[];
}

let at: HostileWorld;
let before: Dump;
/** What really exists, and is not mallory's. */
const ids: string[] = [];
/** Each with the ticket and the secret that open it, so that calls get past authentication. */
const messages: Array<{ readonly id: string; readonly authorization: string }> = [];
let opened: OpenedOrder;
beforeAll(async () => {
  at = await openHostileWorld();
  opened = await openedOrder(at);
  for (const { runId, order, ticket, client } of [opened, await issuedOrder(at)]) {
    ids.push(runId, order.messageId);
    await open(at, ticket); // that another client tried is kept, once
    messages.push(...[client, `Ticket ${ticket}`].map((authorization) => ({ id: order.messageId, authorization })));
  }
  const certificates = await at.app.store.transaction((stores) => stores.certificates.ofState('issued'));
  ids.push(...certificates.map(({ id }) => id));
  const { runId } = await openedMobile()(at);
  ids.push(runId, at.alice.person.id);
  await olivia(at);
  await adam(at);
  before = at.dump();
});
afterAll(() => at.close());

async function endpoints(): Promise<Endpoint[]> {
  const { paths } = v.parse(Api, await (await at.app.send('/api/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody }]) => ({
      ...{ path, method: method.toUpperCase() },
      fields: requestBody?.content['application/json'].schema.required ?? [],
    })),
  );
}

const awkward = fc.constantFrom<unknown>(
  ...[
    '__proto__',
    "' or 1=1 --",
    '\0',
    '\ud800',
    'A'.repeat(43),
    'AAAA',
    'ab'.repeat(32),
    '%00',
    '\r\nX: y',
    '',
    'alice',
  ],
  ...[null, true, -1, 0, 1, 1.5, 1e300, 2 ** 53, [], {}, [null], { toString: 1 }, 'authentication', 'A'.repeat(9000)],
);
const value = fc.oneof(awkward, fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.uuid());

/** Input that passes the schema, so that more than parsing is tested. For a process there is none: it would start. */
const LIKELY: Readonly<Record<string, unknown>> = {
  ...{ step: 1, format: 1, clientSecretHash: 'ab'.repeat(32), deviceName: 'Chromium' },
  requests: [
    { purpose: 'authentication', request: 'MAAA' },
    { purpose: 'signature', request: 'MAAA' },
  ],
  ...{ resetHalf: `${'A'.repeat(43)}=`, purpose: 'authentication', signature: `${'A'.repeat(86)}==` },
  ...{ userName: 'alice', password: 'Tarn-4821-Fjord', token: 'A'.repeat(43) },
  ...{ givenName: 'Eve', surname: 'Evil', email: 'eve@example.com' },
  ...{ number: '58', reason: 'new phone', delivery: 'email', on: 1 },
  ...{ text: 'pin.minLength = 8;', why: 'Longer', basedOn: 7, head: 'ab'.repeat(32), kind: 'mobile-id' },
};

/** Writes that only look: valid input is answered, and changes nothing. */
const ONLY_LOOKS = /\/(check|preview|verify|find)$/;

/** JSON of any kind, of the right fields with the wrong values, or bytes; never what the call would take. */
function bodies(fields: readonly string[]): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const likely = (field: string) => fc.oneof({ arbitrary: fc.constant(LIKELY[field] ?? 'likely'), weight: 9 }, value);
  const named = fc.record(Object.fromEntries(fields.map((field) => [field, likely(field)])));
  const more = fc.tuple(named, fc.dictionary(fc.string(), value, { minKeys: 1, maxKeys: 3 }));
  const json = fc.oneof(
    fc.jsonValue(),
    more.map(([right, wrong]) => ({ ...right, ...wrong })),
    ...(fields.length === 0 ? [] : [named, named, named]),
  );
  return fc.oneof(
    json.filter((one) => fields.length > 0 || JSON.stringify(one) !== '{}').map((one) => JSON.stringify(one)),
    fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    json.map((one) => `${JSON.stringify(one).slice(0, -1)} `).filter((text) => text.trim() !== ''),
  );
}

const types = fc.constantFrom(...Array(5).fill('application/json'), 'application/json; charset=utf-8', 'text/plain');
const NOBODYS = ['', `Client ${'A'.repeat(43)}`, `Ticket ${'A'.repeat(43)}`, 'Client', 'Basic YTpi'];

function requestTo({ method, path, fields }: Endpoint) {
  const id = fc.oneof(
    fc.constantFrom(...ids),
    fc.uuid(),
    fc.string({ minLength: 1 }).map(encodeURIComponent),
    fc.constantFrom('%', '%00', '__proto__'),
  );
  const inPath = (name: string): fc.Arbitrary<string> =>
    name === 'kind'
      ? fc.oneof({ arbitrary: fc.constantFrom('mobile-id', 'virtual-smart-card'), weight: 9 }, id)
      : fc.oneof(id, fc.integer({ min: -1, max: 3 }).map(String), fc.constant('newest'));
  const byNobody = fc.record({ id, authorization: fc.constantFrom(...NOBODYS) });
  // The client of an order ends it by its first wrong confirmation; that is tried in hostile-requests-clients.test.ts.
  const target = path.endsWith('/confirm') ? byNobody : fc.oneof(fc.constantFrom(...messages), byNobody);
  return fc.record({
    target: fc.tuple(target, inPath('kind'), inPath('other')).map(([one, kind, other]) => ({
      authorization: one.authorization,
      path: path
        .replace(/\{(id|words|process)\}/, one.id)
        .replace('{kind}', kind)
        .replace(/\{\w+\}/, other),
    })),
    from: fc.ipV4(), // limits by address would hide what is behind them
    body: method === 'GET' ? fc.constant(null) : bodies(fields),
    type: types,
  });
}

/** A caller that this path admits. */
async function callerOf(path: string): Promise<Visitor> {
  if (/^\/api\/(options|admin\/audit)/.test(path)) return adam(at);
  return path.startsWith('/api/admin') ? olivia(at) : at.mallory;
}

it(`keeps ${REQUESTS} random requests from failing on our side and from changing anything`, async () => {
  const all = await endpoints();
  expect(all.length).toBeGreaterThan(12);
  for (const endpoint of all) {
    // A limit would hide what is behind it.
    await at.app.store.transaction(({ tries }) => tries.removeExpired(new Date('9999-01-01')));
    const property = fc.asyncProperty(requestTo(endpoint), async ({ target, from, body, type }) => {
      const { method } = endpoint;
      const { path, authorization } = target;
      const { cookie } = await callerOf(path);
      const headers = { origin: ORIGIN, cookie, 'content-type': type, authorization };
      const answer = await at.app.send(path, { method, headers, body, from });
      const text = await answer.text();
      const looks = method === 'GET' || ONLY_LOOKS.test(path);
      if (!looks || answer.status !== 200) expectProblem(answer, text);
      expectUnchanged(before, at.dump());
    });
    await fc.assert(property, { numRuns: Math.ceil(REQUESTS / all.length) });
  }
});

it('takes no certificate request with a byte that is not its own', async () => {
  const honest = honestAnswer(opened);
  const [first, ...others] = honest.requests;
  const der = fromBase64(first?.request ?? '');
  const place = fc.nat(der.length - 1);
  const change = fc.oneof(
    fc.record({ at: place, octets: fc.integer({ min: 1, max: 255 }).map((bits) => (was: number) => [was ^ bits]) }),
    fc.record({ at: place, octets: fc.nat(255).map((octet) => (was: number) => [was, octet]) }),
    fc.record({ at: place, octets: fc.constant((): number[] => []) }),
  );
  const property = fc.asyncProperty(change, async ({ at: where, octets }) => {
    const changed = Uint8Array.from([...der].flatMap((octet, index) => (index === where ? octets(octet) : [octet])));
    const request = { purpose: first?.purpose, request: toBase64(changed) };
    const answer = await sendAnswer(at, opened, { ...honest, requests: [request, ...others] });
    const text = await answer.text();
    expectProblem(answer, text);
    expect(text).toMatch(/"code":"request_/);
    expectUnchanged(before, at.dump());
  });
  await fc.assert(property, { numRuns: 150 });
});
