import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATE_LIMITS } from '../../../../server/rate-limits.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';
import { PROCESS } from '../../../support/provisioning.ts';

const SECRET = `Client ${'A'.repeat(43)}`;
const TICKET = `Ticket ${'A'.repeat(43)}`;
const MESSAGE = '/api/messages/0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11';

describe('a caller', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openTestApp();
  });
  afterEach(() => app.close());

  /** Uses up all tries but `left`, without the work of the calls. */
  const useUp = ({ name, tries: most, seconds }: { name: string; tries: number; seconds: number }, who: string) =>
    app.store.transaction(async ({ tries }) => {
      const length = seconds * 1000;
      const start = new Date(Math.floor(app.clock().getTime() / length) * length);
      for (let count = 1; count < most; count += 1) await tries.count(`${name} ${who}`, start, app.clock());
    });
  const read = (from: string) => app.send(MESSAGE, { headers: { authorization: SECRET }, from });
  const open = (from: string) =>
    app.send('/api/messages/open', {
      method: 'POST',
      headers: { authorization: TICKET, 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, clientSecretHash: '0'.repeat(64), deviceName: 'Chromium' }),
      from,
    });

  it.each([
    ['secrets', RATE_LIMITS.call.client, read, '401 client_unauthorized'],
    ['tickets', RATE_LIMITS.call.ticket, open, '401 ticket_unknown'],
  ])(
    'guessing %s is stopped by address, with the time to try again, and stops no one else',
    async (_, limit, call, no) => {
      await useUp(limit, '198.51.100.7');
      expect(await problemOf(await call('198.51.100.7'))).toBe(no);
      const stopped = await call('198.51.100.7');
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await problemOf(stopped)).toBe('429 too_many_tries');
      expect(await problemOf(await call('198.51.100.8'))).toBe(no);
      app.clock.advance(2 * limit.seconds * 1000);
      expect(await problemOf(await call('198.51.100.7'))).toBe(no);
    },
  );

  it('is one address with all of its IPv6 line', async () => {
    await useUp(RATE_LIMITS.call.client, '2001:db8:1:2::/64');
    await read('2001:db8:1:2::1');
    expect(await problemOf(await read('2001:db8:1:2:ffff::2'))).toBe('429 too_many_tries');
  });

  it('cannot evade the limit with a forwarded address from an untrusted proxy', async () => {
    await useUp(RATE_LIMITS.call.client, '198.51.100.7');
    await read('198.51.100.7');
    const answer = await app.send(MESSAGE, {
      headers: { authorization: SECRET, 'x-forwarded-for': '203.0.113.9' },
      from: '198.51.100.7',
    });
    expect(await problemOf(answer)).toBe('429 too_many_tries');
  });

  it('a logged-in person can still read after too many writes', async () => {
    const { id } = await app.person();
    const cookie = await app.logIn();
    await useUp(RATE_LIMITS.call.session, id);
    const start = () => app.post('/api/runs', { process: 'no such' }, { cookie });
    expect(await problemOf(await start())).toBe('404 process_unknown');
    expect(await problemOf(await start())).toBe('429 too_many_tries');
    expect((await app.send('/api/runs', { headers: { cookie } })).status).toBe(200);
  });

  it('a person who has ordered too often in a day orders tomorrow', async () => {
    const { id } = await app.person();
    const cookie = await app.logIn();
    await useUp(RATE_LIMITS.order, id);
    const start = () => app.post('/api/runs', { process: PROCESS }, { cookie });
    expect((await start()).status).toBe(200);
    expect(await problemOf(await start())).toBe('429 too_many_tries');
    expect((await app.post('/api/session', null, { cookie, method: 'DELETE' })).status).toBe(200);
  });

  describe('of an endpoint for some', () => {
    const PERSON = '/api/admin/people/0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11';
    const readPerson = (cookie: string) => app.send(PERSON, { headers: { cookie } });
    const turnOn = (cookie: string) =>
      app.post('/api/admin/processes/NoSuchProc', { on: true }, { cookie, method: 'PUT' });

    it.each([
      ['employee', '403 not_allowed', '403 not_allowed'],
      ['operator', '404 person_unknown', '403 not_allowed'],
      ['admin', '404 person_unknown', '404 process_unknown'],
    ] as const)('is let in as the role says: %s', async (role, operators, admins) => {
      await app.person({ role });
      const cookie = await app.logIn();
      expect(await problemOf(await readPerson(cookie))).toBe(operators);
      expect(await problemOf(await turnOn(cookie))).toBe(admins);
    });

    it('has to be logged in, and active', async () => {
      const { id } = await app.person({ role: 'admin' });
      expect(await problemOf(await readPerson(''))).toBe('401 session_missing');
      const cookie = await app.logIn();
      await app.store.transaction(({ people }) => people.changeState(id, ['active'], 'inactive'));
      expect(await problemOf(await readPerson(cookie))).toBe('401 session_missing');
      expect(await problemOf(await turnOn(cookie))).toBe('401 session_missing');
    });
  });
});
