import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPkiApp } from '../../../server/create-pki-app.ts';
import { openTestApp, type TestApp } from '../../support/http-client.ts';

let whole: TestApp;
beforeAll(async () => {
  whole = await openTestApp();
});
afterAll(() => whole.close());

it.each(['/pki/root.crt', '/pki/issuing.crt', '/pki/chain.pem', '/pki/root.crl', '/pki/issuing.crl'])(
  'serves %s as the whole server does',
  async (path) => {
    const [alone, beside] = [await createPkiApp(whole.deps).request(path), await whole.send(path)];
    expect([alone.status, alone.headers.get('content-type')]).toEqual([200, beside.headers.get('content-type')]);
    expect(await alone.bytes()).toEqual(await beside.bytes());
  },
);

it.each([
  ...['/', '/phone', '/api/session', '/api/openapi.json', '/healthz', '/readyz', '/pki', '/pki/', '/pki/x'],
  ...['/pki/../api/session', '/pki/%2e%2e/api/session', '//pki/root.crt'],
])('has nothing at %s', async (path) => {
  expect((await createPkiApp(whole.deps).request(`http://pki.example.com${path}`)).status).toBe(404);
});

it('takes nothing', async () => {
  const answer = await createPkiApp(whole.deps).request('/api/session', { method: 'POST', body: '{}' });
  expect(answer.status).toBe(404);
});
