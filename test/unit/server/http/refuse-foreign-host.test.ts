import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../../server/app.ts';
import { ORIGIN, openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const ask = (address: string, init: RequestInit = {}) =>
  createApp(app.deps).request(address, init, { incoming: { socket: { remoteAddress: '192.0.2.7' } } });
/** What the log warns of, after so many lines. */
const warnings = (before: number) =>
  app.lines
    .slice(before)
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level === 'warn');
const refusedTo = (named: string, code: string) =>
  expect.objectContaining({ event: 'origin.refused', network: '192.0.2.7', named, code });
const asPage = { headers: { accept: 'text/html,application/xhtml+xml' } };

describe('a request for a host that is not ours', () => {
  it.each([
    ['a name that was pointed here', 'https://evil.example'],
    ['an address instead of the name', 'https://127.0.0.1'],
    ['a name below ours', 'https://www.id.example.com'],
    ['ours with a dot behind', 'https://id.example.com.'],
  ])('gets 421: %s', async (_, origin) => {
    const before = app.lines.length;
    const answer = await ask(`${origin}/api/session`);
    expect(await problemOf(answer.clone())).toBe('421 host_refused');
    expect(await answer.json()).toMatchObject({
      ...{ detail: `Open ${ORIGIN} instead.`, reason: 'other address', facts: { address: ORIGIN } },
    });
    expect(warnings(before)).toEqual([refusedTo(new URL(origin).hostname, 'host_refused')]);
  });

  it('gets a page that leads to the same place at the right address', async () => {
    const before = app.lines.length;
    const answer = await ask('http://127.0.0.1:8080/runs/7?a=1', asPage);
    expect(warnings(before)).toEqual([refusedTo('127.0.0.1', 'host_refused')]);
    expect(answer.status).toBe(421);
    const page = await answer.text();
    expect(page).toContain(`<a href="${ORIGIN}/runs/7?a=1">${ORIGIN}</a>`);
    expect(page).toContain('<h1>This is not the address of Example AG</h1>');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de', '<h1>Das ist nicht die Adresse von Example AG</h1>', 'Öffnen Sie stattdessen <a'],
    ['xx, en;q=0.5', 'en', '<h1>This is not the address of Example AG</h1>', 'Open <a'],
  ])('gets it in the language that its browser asks for: %s', async (wish, language, headline, sentence) => {
    const headers = { ...asPage.headers, 'accept-language': wish };
    const page = await (await ask('http://127.0.0.1/', { headers })).text();
    for (const part of [`<html lang="${language}">`, headline, sentence]) expect(page).toContain(part);
  });

  it.each(['/"><script>alert(1)</script>', '//evil.example/', '/?"onload="x', '/%22%3E'])(
    'gets a page that %s cannot break out of',
    async (path) => {
      const page = await (await ask(`http://127.0.0.1${path}`, asPage)).text();
      const link = /<a href="([^"]*)">/.exec(page)?.[1] ?? '';
      expect(link.startsWith(`${ORIGIN}/`)).toBe(true);
      expect(page).not.toContain('<script');
      expect(page).not.toContain('onload="');
    },
  );

  it('changes nothing for any POST', async () => {
    await app.person({ userName: 'posts' });
    const answer = await ask('https://evil.example/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: 'posts', password: 'correct horse battery' }),
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([421, null]);
  });
});

describe('a request for a host', () => {
  it.each(['/healthz', '/readyz', '/pki/root.crt', '/pki/issuing.crl'])('may come by any name for %s', async (path) => {
    expect((await ask(`http://10.0.0.5:8080${path}`)).status).toBe(200);
  });

  it.each(['http://id.example.com', 'https://ID.example.com:8443', 'http://id.example.com:8080'])(
    'is ours whatever the port and the scheme: %s',
    async (origin) => {
      expect(await problemOf(await ask(`${origin}/api/session`))).toBe('401 session_missing');
    },
  );
});

describe('a request from another origin', () => {
  it('names the right address, and is in the log once', async () => {
    const before = app.lines.length;
    const answer = await app.send('/api/session', {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:8080', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'origin_refused', detail: `Open ${ORIGIN} instead.` });
    expect(warnings(before)).toEqual([refusedTo('http://127.0.0.1:8080', 'origin_refused')]);
  });
});
