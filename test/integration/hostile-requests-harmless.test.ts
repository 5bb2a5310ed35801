import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedMobile, confirmedMobile, typeNumber, waitingMobile } from '../support/hostile/hostile-mobile.ts';
import {
  honestAnswer,
  makeClient,
  open,
  openedOrder,
  sendAnswer,
  waitingOrder,
} from '../support/hostile/hostile-orders.ts';
import { fromClient, fromPortal, type HostileWorld, openHostileWorld } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';

const EVIL = 'https://evil.example';

/** Requests that are answered, and still must do no harm. */
describe('a hostile request that is not refused', () => {
  let at: HostileWorld;
  beforeAll(async () => {
    at = await openHostileWorld();
  });
  afterAll(() => at.close());

  const corsHeaders = (answer: Response) =>
    [...answer.headers.keys()].filter((name) => name.startsWith('access-control'));

  it.each([
    '/api/session',
    '/api/sessions',
    '/api/runs',
    '/api/processes',
    '/api/credentials',
    '/api/events',
    '/api/setup',
    '/api/admin/processes',
    '/api/admin/people/find',
    '/api/admin/audit/newest',
    '/api/admin/audit/verify',
    '/api/options/mobile-id',
    '/api/options/mobile-id/check',
    '/api/options/mobile-id/preview',
    `/api/runs/${crypto.randomUUID()}/number`,
    `/api/credentials/${crypto.randomUUID()}/lock`,
  ])('lets no other origin in after OPTIONS %s', async (path) => {
    const before = at.dump();
    const preflight = {
      origin: EVIL,
      cookie: at.alice.cookie,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answer = await at.app.send(path, { method: 'OPTIONS', headers: preflight });
    expect(corsHeaders(answer)).toEqual([]);
    expect(at.dump()).toEqual(before);
  });

  it.each(['/api/session', '/api/runs', '/api/credentials'])('lets no other origin read GET %s', async (path) => {
    const answer = await at.app.send(path, { headers: { origin: EVIL, cookie: at.alice.cookie } });
    expect(answer.status).toBe(200);
    expect(corsHeaders(answer)).toEqual([]);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('never lets another origin use cookies where any origin may call', async () => {
    for (const path of ['/api/messages/open', '/api/messages/preview', `/api/messages/${crypto.randomUUID()}`]) {
      for (const method of ['OPTIONS', 'GET', 'POST']) {
        const answer = await at.app.send(path, { method, headers: { origin: EVIL, cookie: at.alice.cookie } });
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
  });

  it('does not log out for a GET that says DELETE in its headers', async () => {
    const before = at.dump();
    const override = { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' };
    const answer = await fromPortal(at, at.alice, '/api/session?_method=DELETE', undefined, { headers: override });
    expect(answer.status).toBe(200);
    expect(at.dump()).toEqual(before);
  });

  it.each(["x'); drop table people; --", '<script>alert(1)</script>', '{{7*7}}%s%n', '__proto__', 'Ünïcödé 🃏'])(
    'keeps %s as the text that it is',
    async (deviceName) => {
      const { owner, ticket, runId } = await waitingOrder(at);
      const { secretHash } = makeClient(at);
      expect((await open(at, ticket, { clientSecretHash: secretHash, deviceName })).status).toBe(200);
      const run = await fromPortal(at, owner, `/api/runs/${runId}`);
      expect(run.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await run.json()).toMatchObject({ progress: { deviceName } });
    },
  );

  it('previews an order a hundred times without a trace, and it can still be opened', async () => {
    const { ticket } = await waitingMobile()(at);
    const before = at.dump();
    const looks = Array.from({ length: 100 }, () =>
      fromClient(at, `Ticket ${ticket}`, '/api/messages/preview', {}).then(({ status }) => status),
    );
    expect(new Set(await Promise.all(looks))).toEqual(new Set([200]));
    expect(at.dump()).toEqual(before);
    expect((await open(at, ticket)).status).toBe(200);
  });

  it('accepts the right number a second time, and changes nothing', async () => {
    const order = await approvedMobile(at);
    const before = at.dump();
    expect((await typeNumber(at, order, order.order.number)).status).toBe(200);
    expect(at.dump()).toEqual(before);
  });

  it('locks a mobile ID that is locked no second time', async () => {
    const { runId } = await confirmedMobile()(at);
    const message = await at.app.store.transaction(({ messages }) => messages.ofRun(runId));
    const lock = (reason: string) =>
      fromPortal(at, at.alice, `/api/credentials/${message?.credentialId}/processes/MobileIDSelfServiceProcLock`, {
        reason,
      });
    expect((await lock('new device')).status).toBe(200);
    const before = at.dump();
    expect((await lock('new device')).status).toBe(200);
    expect((await lock('lost or stolen')).status).toBe(409);
    expect(at.dump()).toEqual(before);
  });

  it('gives the same answer to the same answer ten times at once, and makes one set of certificates', async () => {
    const order = await openedOrder(at);
    const answer = honestAnswer(order);
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendAnswer(at, order, answer)));
    expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
    const made = await at.app.store.transaction(({ ca }) => ca.ofMessage(order.order.messageId));
    expect(made).toHaveLength(2);
  });

  it('binds an order to one of ten openers that come at once', async () => {
    const { ticket } = await waitingOrder(at);
    const openers = Array.from({ length: 10 }, () => open(at, ticket, { clientSecretHash: makeClient(at).secretHash }));
    const statuses = (await Promise.all(openers)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('does not touch what every object inherits', async () => {
    const body = '{"process":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const headers = { origin: ORIGIN, 'content-type': 'application/json', cookie: at.alice.cookie };
    await at.app.send('/api/runs', { method: 'POST', headers, body });
    expect('polluted' in {}).toBe(false);
  });
});
