import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPages } from '../../../../server/http/pages.ts';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

describe('the pages', () => {
  let app: TestApp;
  let folder: string;
  const html = '<!doctype html><title>Chipless</title>';
  const adminHtml = '<!doctype html><title>Identity Manager</title>';
  const script = 'console.log("portal");'.repeat(50);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-pages-'));
    const web = join(folder, 'web');
    mkdirSync(join(web, 'portal'), { recursive: true });
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(web, 'portal', 'index.html'), html);
    mkdirSync(join(web, 'admin'));
    writeFileSync(join(web, 'admin', 'index.html'), adminHtml);
    writeFileSync(join(web, 'assets', 'portal-B2xQ_9aZ.js'), script);
    writeFileSync(join(web, 'assets', 'icon.svg'), '<svg/>');
    app = await openTestApp({ pages: loadPages(web) });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    '/',
    '/account',
    '/cards',
    '/cards/7',
    '/mobile-id',
    '/certificates',
    '/certificates/7',
    '/tasks',
    '/runs/7',
    '/setup',
  ])('serves the portal at %s', async (path) => {
    const answer = await app.send(path);
    expect([answer.status, await answer.text()]).toEqual([200, html]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['portal', 'admin'])('serves every address that the %s has a page for', async (place) => {
    const source = readFileSync(join(import.meta.dirname, `../../../../server/web/${place}/Pages.tsx`), 'utf8');
    const paths = [...source.matchAll(/<Route path="([^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(5);
    const answers = await Promise.all(paths.map((path) => app.send(path.replaceAll(/:\w+/g, '7'))));
    expect(paths.filter((_, at) => answers[at]?.status !== 200)).toEqual([]);
  });

  it.each(['/nothing', '/runs', '/portal/index.html', '/assets', '/assets/', '/assets/nothing.js', '/setup/x'])(
    'serves the portal as not found at %s',
    async (path) => {
      const answer = await app.send(path);
      expect([answer.status, await answer.text()]).toEqual([404, html]);
    },
  );

  it.each([
    ['/admin', 200],
    ['/admin/people/7', 200],
    ['/admin/runs/7', 200],
    ['/admin/processes', 200],
    ['/admin/options/mobile-id/versions', 200],
    ['/admin/audit', 200],
    ['/admin/nothing', 404],
    ['/admin/people', 404],
  ])('serves the Identity Manager at %s with %i', async (path, status) => {
    const answer = await app.send(path);
    expect([answer.status, await answer.text()]).toEqual([status, adminHtml]);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%00',
  ])('serves nothing at %s', async (path) => {
    const answer = await app.send(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it('lets caches keep files with a hash in their names permanently', async () => {
    const answer = await app.send('/assets/portal-B2xQ_9aZ.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await app.send('/assets/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['BR;Q=0, GZIP', 'gzip', gunzipSync],
  ])('compresses for %s with %s', async (accepted, encoding, open) => {
    const answer = await app.send('/assets/portal-B2xQ_9aZ.js', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(open(await answer.arrayBuffer()).toString()).toBe(script);
  });

  it('says that nothing changed to a client that has it already', async () => {
    const etag = (await app.send('/')).headers.get('etag') ?? '';
    for (const known of [`"x", W/${etag}`, '*']) {
      const again = await app.send('/', { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it.each(['/', '/admin', '/assets/portal-B2xQ_9aZ.js', '/assets/icon.svg'])(
    'takes no other method than GET and HEAD at %s, and says so',
    async (path) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await app.send(path, { method, body: '{}' });
        expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
        expect(await problemOf(answer)).toBe('405 method_not_allowed');
      }
      const asked = await app.send(path, { method: 'OPTIONS' });
      expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    },
  );

  it.each(['/', '/assets/portal-B2xQ_9aZ.js', '/nothing'])('tells HEAD what GET would get at %s', async (path) => {
    const [head, get] = [await app.send(path, { method: 'HEAD' }), await app.send(path)];
    expect([head.status, await head.text()]).toEqual([get.status, '']);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(head.headers.get('content-length')).toBe(String((await get.bytes()).length));
  });

  it('refuses to start without pages', () => {
    expect(() => loadPages(join(folder, 'nowhere'))).toThrow(/npm run build/);
  });

  it.each([
    '/',
    '/nothing',
    '/assets/portal-B2xQ_9aZ.js',
    '/api/session',
    '/api/openapi.json',
    '/pki/root.crl',
    '/healthz',
  ])('protects %s with its headers', async (path) => {
    const { headers } = await app.send(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
  });

  it('does not speak of https where there is none', async () => {
    const plain = await openTestApp({ publicOrigin: 'http://localhost:8080' });
    expect((await plain.send('/healthz')).headers.get('strict-transport-security')).toBeNull();
    await plain.close();
  });
});
