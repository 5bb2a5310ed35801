import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlainStore } from '../../../../server/adapters/db/keep-events.ts';
import { createApp } from '../../../../server/app.ts';
import { requestListener } from '../../../../server/http/request-listener.ts';
import { AppError } from '../../../../shared/errors.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';
import { openMemoryStore } from '../../../support/stores/open-memory-store.ts';

const SECRET = 'role chipless_server at 10.0.0.1';

let looks = Number.NEGATIVE_INFINITY;

/** A database in which the `failing`th read of entries fails with `error`, once `looks` are counted from 0. */
async function failingStore(failing: number, error: Error): Promise<PlainStore> {
  looks = Number.NEGATIVE_INFINITY;
  const store = await openMemoryStore();
  const look = <A extends readonly unknown[], T>(find: (...given: A) => Promise<T>) => {
    return (...given: A): Promise<T> => {
      looks += 1;
      return looks === failing ? Promise.reject(error) : find(...given);
    };
  };
  return {
    ...store,
    transaction: (work) =>
      store.transaction((stores) => {
        const { audit } = stores;
        return work({ ...stores, audit: { ...audit, find: look(audit.find), following: look(audit.following) } });
      }),
  };
}

let app: TestApp;
let cookie: string;
afterEach(() => {
  vi.restoreAllMocks();
  return app.close();
});

async function open(failing: number, error: Error): Promise<void> {
  app = await openTestApp({ store: await failingStore(failing, error) });
  const adam = await app.person({ userName: 'adam', role: 'admin' });
  cookie = await app.logIn('adam');
  await app.store.transaction(async ({ events }) => {
    for (let made = 0; made < 2200; made += 1) events.emit({ event: 'session.ended', about: adam.id }, app.clock());
  });
  looks = 0;
}

const FORMS = ['as=jsonl', 'as=csv', 'as=csv&what=session.ended'];
const exported = () => app.lines.filter((line) => line.includes('audit.exported'));

describe('an export that fails at its first part', () => {
  it.each(FORMS)('is a problem, and no export: %s', async (query) => {
    await open(1, new Error(SECRET));
    const answer = await app.send(`/api/admin/audit/export?${query}`, { headers: { cookie } });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await answer.clone().text();
    expect(await problemOf(answer)).toBe('500 internal');
    expect(text).not.toContain(SECRET);
    const { reference } = JSON.parse(text);
    expect(app.lines.some((line) => line.includes(SECRET) && JSON.parse(line).reference === reference)).toBe(true);
    expect(exported()).toEqual([]);
  });

  it('is a 503 where the database is away', async () => {
    await open(1, new AppError('server_unreachable', null, { retryAfter: 2 }));
    const answer = await app.send('/api/admin/audit/export?as=csv', { headers: { cookie } });
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problemOf(answer)).toBe('503 server_unreachable');
    expect(exported()).toEqual([]);
  });
});

describe('an export that fails later', () => {
  it.each([
    ...FORMS.map((query): [number, string] => [2, query]),
    [4, 'as=jsonl'], // the head of the answer has been sent by then
    [5, 'as=csv'],
  ])('is cut at look %i, and leaves one line with a reference: %s', async (failing, query) => {
    await open(failing, new Error(SECRET));
    // What the Node adapter logs itself is no line of ours.
    const beside = (['error', 'info', 'log'] as const).map((name) => vi.spyOn(console, name).mockReturnValue());
    const server = createServer(requestListener(createApp(app.deps).fetch, { log: app.deps.log }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server has an AddressInfo; a string would be a pipe.
    const { port } = server.address() as AddressInfo;
    try {
      const heard = await rawAnswer(port, `/api/admin/audit/export?${query}`, { cookie });
      expect(heard.whole).toBe(false);
      expect(heard.body).not.toContain(SECRET);
      expect(heard.body === '' || heard.status === 200).toBe(true);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
    for (const spy of beside) expect(spy).not.toHaveBeenCalled();
    const failures = app.lines.filter((line) => line.includes(SECRET));
    expect(failures).toHaveLength(1);
    expect(JSON.parse(failures[0] ?? '')).toMatchObject({
      level: 'error',
      happened: 'an answer broke off on our side',
      reference: expect.any(String),
    });
    expect(exported()).toHaveLength(1);
  });
});

/** What came back until the connection ended, and whether it was all of the answer. */
function rawAnswer(port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; body: string; whole: boolean }>((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { ...headers, host: 'id.example.com' } });
    asked.on('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      answer.on('error', () => undefined); // cut
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, body, whole: answer.complete }));
    });
    asked.on('error', () => resolve({ status: 0, body: '', whole: false })).end(); // cut before it began
  });
}
