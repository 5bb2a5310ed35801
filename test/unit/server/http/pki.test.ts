import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

const NAMES = [
  'root.crt',
  'root.cer',
  'root.p7b',
  'issuing.crt',
  'issuing.cer',
  'issuing.p7b',
  'chain.pem',
  'chain.p7b',
];
const LISTS = ['root.crl', 'issuing.crl'];

describe('/pki', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it.each([...NAMES, ...LISTS])('serves %s with tag, date and length, to GET and HEAD', async (name) => {
    const [get, head] = [await app.send(`/pki/${name}`), await app.send(`/pki/${name}`, { method: 'HEAD' })];
    const body = await get.arrayBuffer();
    expect(body.byteLength).toBeGreaterThan(100);
    for (const { status, headers } of [get, head]) {
      expect([status, headers.get('content-length')]).toEqual([200, String(body.byteLength)]);
      expect(headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
      expect(Date.parse(headers.get('last-modified') ?? '')).toBeLessThanOrEqual(app.clock().getTime());
    }
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it.each([
    ['root.crt', 'application/pkix-cert'],
    ['issuing.cer', 'application/pkix-cert'],
    ['chain.p7b', 'application/x-pkcs7-certificates'],
    ['chain.pem', 'application/pem-certificate-chain'],
    ['issuing.crl', 'application/pkix-crl'],
  ])('says what %s is', async (name, type) => {
    expect((await app.send(`/pki/${name}`)).headers.get('content-type')).toBe(type);
  });

  it.each([...NAMES, ...LISTS])('tells a client that has %s already', async (name) => {
    const { headers } = await app.send(`/pki/${name}`);
    const [etag, date] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
    const asks = [{ 'if-none-match': `W/"x", W/${etag}` }, { 'if-none-match': '*' }, { 'if-modified-since': date }];
    for (const known of asks) {
      const again = await app.send(`/pki/${name}`, { headers: known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('takes no %s', async (method) => {
    for (const name of ['issuing.crl', 'root.cer']) {
      const answer = await app.send(`/pki/${name}`, { method });
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(await problemOf(answer)).toBe('405 method_not_allowed');
    }
  });

  it('says what it takes', async () => {
    const answer = await app.send('/pki/issuing.crl', { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('has nothing else', async () => {
    expect(await problemOf(await app.send('/pki/other.crl'))).toBe('404 not_found');
  });
});
