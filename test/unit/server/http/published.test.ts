import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../../server/http/app-env.ts';
import { answerPublished, type Published, publish } from '../../../../server/http/published.ts';
import { requestListener } from '../../../../server/http/request-listener.ts';
import { createLog } from '../../../../server/log.ts';

const DATE = new Date('2026-03-01T12:00:00Z');
const LARGE = Uint8Array.from({ length: 1_500_001 }, (_, index) => (index * index) >> 7);

describe('what is published', () => {
  const published = publish('application/pkix-crl', LARGE, Uint8Array.of(1), DATE);
  const small = publish('application/pkix-cert', Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3), null);
  const app = new Hono<AppEnv>();
  const serve = (path: string, what: Published) => app.get(path, (c) => answerPublished(c, what));
  serve('/large', published);
  const fresh = publish('application/pkix-crl', LARGE, Uint8Array.of(2), DATE);
  serve('/fresh', fresh);
  serve('/small', small);
  const log = createLog('error', { write: () => undefined, now: () => DATE });
  const server = createServer(requestListener(app.fetch, { log }));
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server has an AddressInfo; a string would be a pipe.
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    fetch(`${address}${path}`, { method, headers: { 'accept-encoding': 'identity', ...headers } });

  it('is the same for twenty at once, whole, with its length', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/large', {})));
    for (const answer of answers) {
      expect(answer.headers.get('content-length')).toBe('1500001');
      expect(Buffer.compare(LARGE, new Uint8Array(await answer.arrayBuffer()))).toBe(0);
    }
  });

  it.each(['br', 'gzip', 'identity'])('tells its length and nothing else to HEAD: %s', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const [head, get] = [await ask('/large', headers, 'HEAD'), await ask('/large', headers)];
    const facts = ['content-length', 'content-type', 'etag', 'last-modified', 'content-encoding', 'vary'];
    expect(facts.map((name) => head.headers.get(name))).toEqual(facts.map((name) => get.headers.get(name)));
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
    expect((await head.arrayBuffer()).byteLength).toBe(0);
    await get.body?.cancel();
  });

  it('is compressed once, however many ask', async () => {
    const bodies = await Promise.all(
      ['br', 'gzip', 'br', 'gzip'].map(async (encoding) => {
        const answer = await app.request('/fresh', { headers: { 'accept-encoding': encoding } });
        expect(answer.headers.get('content-encoding')).toBe(encoding);
        return new Uint8Array(await answer.arrayBuffer());
      }),
    );
    expect(fresh.compressed.size).toBe(2);
    for (const [index, body] of bodies.entries()) {
      const back = index % 2 === 0 ? brotliDecompressSync(body) : gunzipSync(body);
      expect(Buffer.compare(LARGE, back)).toBe(0);
    }
  });

  it('has a tag for each encoding, and answers 304 to clients that have it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const headers = { 'accept-encoding': encoding };
        const answer = await ask('/large', headers, 'HEAD');
        const etag = answer.headers.get('etag') ?? '';
        const again = await ask('/large', { ...headers, 'if-none-match': `"x", W/${etag}` });
        expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
        return etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
    const dated = await ask('/large', { 'if-modified-since': DATE.toUTCString() });
    expect([dated.status, dated.headers.get('last-modified')]).toEqual([304, 'Sun, 01 Mar 2026 12:00:00 GMT']);
  });

  it('is left as it is where compressing gains nothing', async () => {
    const answer = await ask('/small', { 'accept-encoding': 'br, gzip' });
    expect([answer.headers.get('content-encoding'), answer.headers.get('last-modified')]).toEqual([null, null]);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  });
});
