import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAPS } from '../../../../server/rate-limits.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

/** Reads a stream until `text` has come; fails when it ends before. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, text: string): Promise<string> {
  let all = '';
  while (!all.includes(text)) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`the stream ended before ${text}: ${all}`);
    all += new TextDecoder().decode(value);
  }
  return all;
}

async function readRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  let all = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    all += new TextDecoder().decode(value);
  }
}

describe('GET /api/events', () => {
  let app: TestApp;
  let cookie: string;
  let personId: string;
  beforeEach(async () => {
    app = await openTestApp({ heartbeat: 5 });
    personId = (await app.person()).id;
    cookie = await app.logIn();
  });
  afterEach(() => app.close());

  const listen = async (as = cookie) => {
    const answer = await app.send('/api/events', { headers: { cookie: as } });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    const reader = answer.body?.getReader();
    if (reader === undefined) throw new Error('no stream');
    return reader;
  };

  it('says that something of this person changed, and nothing of others', async () => {
    const reader = await listen();
    app.deps.live.tellPerson('somebody else', { what: 'credentials', runId: null });
    app.deps.live.tellPerson(personId, { what: 'run', runId: '0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11' });
    const text = await readUntil(reader, '"run"');
    expect(text).toContain('event: change\ndata: {"what":"run","runId":"0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11"}\n\n');
    expect(text).not.toContain('credentials');
    await reader.cancel();
  });

  it('says at once, and again while nothing happens, that it flows', async () => {
    const reader = await listen();
    await readUntil(reader, 'event: alive\ndata: {}\n\n');
    await readUntil(reader, 'event: alive\ndata: {}\n\n');
    await reader.cancel();
  });

  it('sends comments while nothing happens', async () => {
    const reader = await listen();
    await readUntil(reader, '\n:\n\n');
    await reader.cancel();
  });

  it('ends with the session, and says so', async () => {
    const reader = await listen();
    await app.post('/api/session', null, { cookie, method: 'DELETE' });
    expect(await readRest(reader)).toContain('data: {"what":"session","runId":null}');
  });

  it('continues when another session of the person ends', async () => {
    const other = await app.logIn();
    const reader = await listen();
    await app.post('/api/session', null, { cookie: other, method: 'DELETE' });
    app.deps.live.tellPerson(personId, { what: 'credentials', runId: null });
    expect(await readUntil(reader, 'credentials')).not.toContain('session');
    await reader.cancel();
  });

  it('ends when the session has grown old', async () => {
    const reader = await listen();
    app.clock.advance(31 * 60_000);
    expect(await readRest(reader)).toContain('"session"');
  });

  it('does not keep a session alive by being open', async () => {
    const reader = await listen();
    app.clock.advance(29 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 50)); // a few heartbeats, each of which looks at the session
    app.clock.advance(2 * 60_000);
    expect(await readRest(reader)).toContain('"session"');
  });

  it('ends when the person is deactivated', async () => {
    const reader = await listen();
    await app.store.transaction(({ people }) => people.changeState(personId, ['active'], 'inactive'));
    expect(await readRest(reader)).toContain('"session"');
  });

  it('ends when the server goes down', async () => {
    const reader = await listen();
    app.shutDown();
    await readRest(reader);
    expect((await app.send('/readyz')).status).toBe(503);
  });

  it('stops listening when the reader goes', async () => {
    let listeners = 0;
    const { live } = app.deps;
    const counting = await openTestApp({
      live: {
        ...live,
        onPerson: (id, listener) => {
          listeners += 1;
          const stop = live.onPerson(id, listener);
          return () => {
            listeners -= 1;
            stop();
          };
        },
      },
    });
    await counting.person();
    const answer = await counting.send('/api/events', { headers: { cookie: await counting.logIn() } });
    expect(listeners).toBe(1);
    await answer.body?.cancel();
    expect(listeners).toBe(0);
    await counting.close();
  });

  it('ends the oldest of one person when there are too many, and no other', async () => {
    await app.person({ userName: 'olivia', email: 'olivia@example.com' });
    const others = await listen(await app.logIn('olivia'));
    const oldest = await listen();
    const more = [];
    for (let count = 0; count < CAPS.streamsOfPerson; count += 1) more.push(await listen());
    await readRest(oldest);
    await readUntil(others, '\n:\n\n');
    for (const reader of [others, ...more]) {
      await readUntil(reader, '\n\n');
      await reader.cancel();
    }
  });

  it('refuses callers that are not logged in', async () => {
    expect(await problemOf(await app.send('/api/events'))).toBe('401 session_missing');
  });

  it('refuses another method', async () => {
    expect(await problemOf(await app.send('/api/events', { method: 'POST' }))).toBe('405 method_not_allowed');
  });
});

describe('GET /api/messages/:id/events', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await openTestApp();
  });
  afterEach(() => app.close());

  it.each([
    ['nobody', '0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11', '', '401 client_unauthorized'],
    ['a stranger', '0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11', `Client ${'A'.repeat(43)}`, '401 client_unauthorized'],
    ['an id that is none', '7', `Client ${'A'.repeat(43)}`, '400 input_invalid'],
  ])('refuses %s', async (_, id, authorization, problem) => {
    const answer = await app.send(`/api/messages/${id}/events`, { headers: { authorization } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await problemOf(answer)).toBe(problem);
  });

  it('lets any origin ask first', async () => {
    const answer = await app.send('/api/messages/7/events', { method: 'OPTIONS' });
    expect(answer.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type');
  });
});
