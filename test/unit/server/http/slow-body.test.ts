import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../../server/identity/person.ts';
import { utf8 } from '../../../../shared/bytes.ts';
import { ORIGIN, openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

const SWITCHED = { process: 'MobileIDProcSupplyMobileIDForUser', on: false } as const;

describe('a call whose body takes its time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  /** Sends the head, lets something happen, and then sends the body: an admin switches a process off. */
  async function sendSlowly(inBetween: (admin: Person, cookie: string) => Promise<unknown>): Promise<Response> {
    const admin = await app.person({ userName: `adam-${crypto.randomUUID()}`, role: 'admin' });
    const cookie = await app.logIn(admin.userName);
    const [asked, there] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const source = {
      async pull(controller: ReadableStreamDefaultController) {
        asked.resolve();
        await there.promise;
        controller.enqueue(utf8(JSON.stringify({ on: SWITCHED.on })));
        controller.close();
      },
    };
    // TypeScript's RequestInit does not have it, and Node.js asks for it.
    const streamed = { duplex: 'half' };
    const sent = app.send(`/api/admin/processes/${SWITCHED.process}`, {
      ...streamed,
      method: 'PUT',
      headers: { origin: ORIGIN, 'content-type': 'application/json', cookie },
      body: new ReadableStream(source, { highWaterMark: 0 }),
    });
    // Refused before the body is asked for: the test says as what.
    await Promise.race([asked.promise, sent]);
    await inBetween(admin, cookie);
    app.clock.advance(20_000);
    there.resolve();
    return sent;
  }

  const isOn = () => app.store.transaction(({ switches }) => switches.isOn(SWITCHED.process));

  it.each([
    ['logs out', (_: Person, cookie: string) => app.post('/api/session', null, { cookie, method: 'DELETE' })],
    [
      'is locked',
      ({ id }: Person) => app.store.transaction(({ people }) => people.changeState(id, ['active'], 'locked')),
    ],
  ])('does nothing for a person who %s until then', async (_, inBetween) => {
    const before = await isOn();
    expect(await problemOf(await sendSlowly(inBetween))).toBe('401 session_missing');
    expect(await isOn()).toBe(before);
  });

  it('is carried out for a person who is still logged in', async () => {
    const answer = await sendSlowly(async () => undefined);
    expect(await answer.json()).toMatchObject(SWITCHED);
  });
});
