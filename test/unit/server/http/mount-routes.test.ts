import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openTestApp, problemOf, type TestApp } from '../../../support/http-client.ts';

describe('a declared route', () => {
  let app: TestApp;
  let cookie: string;
  const json = { 'content-type': 'application/json', origin: ORIGIN };
  const id = '0b8f4a4e-7d0a-4d49-8c5c-2f6c0f3b9a11';
  beforeAll(async () => {
    app = await openTestApp();
    await app.person();
    cookie = await app.logIn();
  });
  afterAll(() => app.close());

  const startRun = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.send('/api/runs', { method: 'POST', headers: { ...json, cookie, ...headers }, body });
  const next = (body: string, path = `/api/runs/${id}/next`) =>
    app.send(path, { method: 'POST', headers: { ...json, cookie }, body });

  it.each([
    ['no body', () => startRun(''), '400 input_invalid'],
    ['an array', () => startRun('[]'), '400 input_invalid'],
    ['null fields', () => startRun('{"process":null}'), '400 input_invalid'],
    ['a string', () => startRun('"process"'), '400 input_invalid'],
    ['broken JSON', () => startRun('{"process":'), '400 input_invalid'],
    ['bytes that are not UTF-8', () => startRun(Uint8Array.of(0x7b, 0xff, 0x7d)), '400 input_invalid'],
    ['a field twice', () => startRun('{"process":"a","process":"b"}'), '400 input_invalid'],
    ['an unknown field', () => startRun('{"process":"a","role":"admin"}'), '400 input_invalid'],
    ['__proto__', () => startRun('{"process":"a","__proto__":{"role":"admin"}}'), '400 input_invalid'],
    ['constructor', () => startRun('{"process":"a","constructor":{}}'), '400 input_invalid'],
    ['NUL', () => startRun('{"process":"a\\u0000"}'), '400 input_invalid'],
    ['too long a text', () => startRun(JSON.stringify({ process: 'x'.repeat(101) })), '400 input_invalid'],
    ['a name that only objects have', () => startRun('{"process":"__proto__"}'), '404 process_unknown'],
    ['64 KB and more', () => startRun(`{"process":"${'x'.repeat(65_536)}"}`), '413 input_too_large'],
    ['a huge announced length', () => startRun('{}', { 'content-length': '99999999999' }), '413 input_too_large'],
    [
      'a form',
      () => startRun('process=a', { 'content-type': 'application/x-www-form-urlencoded' }),
      '415 content_type_unsupported',
    ],
    ['plain text', () => startRun('{"process":"a"}', { 'content-type': 'text/plain' }), '415 content_type_unsupported'],
    [
      'JSON in Latin-1',
      () => startRun('{}', { 'content-type': 'application/json; charset=latin1' }),
      '415 content_type_unsupported',
    ],
    ['a compressed body', () => startRun('{}', { 'content-encoding': 'gzip' }), '415 content_type_unsupported'],
    ['a number that is none', () => next('{"step":"0"}'), '400 input_invalid'],
    ['half a step', () => next('{"step":0.5}'), '400 input_invalid'],
    ['a step below zero', () => next('{"step":-1}'), '400 input_invalid'],
    ['an endless number', () => next('{"step":1e400}'), '400 input_invalid'],
    ['a path field in the body', () => next(`{"step":0,"id":"${id}"}`), '400 input_invalid'],
    ['an id that is none', () => next('{"step":0}', '/api/runs/7/next'), '400 input_invalid'],
    ['a broken % in the path', () => next('{"step":0}', '/api/runs/%zz/next'), '400 input_invalid'],
    ['half of UTF-8 in the path', () => next('{"step":0}', '/api/runs/%c3/next'), '400 input_invalid'],
    ['NUL in the path', () => next('{"step":0}', '/api/runs/%00/next'), '400 input_invalid'],
    ['dots in the path', () => next('{"step":0}', '/api/runs/..%2f..%2fetc/next'), '400 input_invalid'],
    ['a run of nobody', () => next('{"step":0}'), '404 run_unknown'],
    ['an address that is not there', () => app.send('/api/nothing'), '404 not_found'],
    ['another method', () => app.send('/api/runs', { method: 'PUT' }), '405 method_not_allowed'],
    ['no session', () => app.send('/api/runs'), '401 session_missing'],
  ])('refuses %s by its name', async (_, send, problem) => {
    const answer = await send();
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await problemOf(answer)).toBe(problem);
  });

  it('says which field is wrong, never what was in it', async () => {
    const answer = await startRun(JSON.stringify({ process: 'secret'.repeat(30) }));
    const { detail } = await answer.json();
    expect(detail).toMatch(/"process"/);
    expect(detail).not.toMatch(/secret/);
  });

  it.each([
    ['missing', '{}', 'The field "process" is missing'],
    ['not known', '{"process":"a","role":1}', 'The field "role" is not known'],
  ])('says that a field is %s', async (_, body, detail) => {
    expect(await (await startRun(body)).json()).toMatchObject({ detail });
  });

  it('names the methods that an address takes', async () => {
    const answer = await app.send('/api/runs', { method: 'PATCH' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('answers HEAD as GET without a body', async () => {
    const answer = await app.send('/api/runs', { method: 'HEAD', headers: { cookie } });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  describe('for clients', () => {
    const open = (authorization: string, more: Record<string, string> = {}) =>
      app.send('/api/messages/open', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, ...more },
        body: JSON.stringify({ format: 1, clientSecretHash: '0'.repeat(64), deviceName: 'Chromium' }),
      });

    it('lets any origin ask first', async () => {
      const answer = await app.send('/api/messages/open', {
        method: 'OPTIONS',
        headers: { origin: 'chrome-extension://abc', 'access-control-request-headers': 'authorization,content-type' },
      });
      expect(answer.status).toBe(204);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'Authorization, Content-Type',
        'access-control-allow-methods': 'POST, OPTIONS',
      });
    });

    it.each([
      ['a ticket of nobody', () => open(`Ticket ${'A'.repeat(43)}`), '401 ticket_unknown'],
      ['no ticket', () => open(''), '401 ticket_unknown'],
      ['a ticket of another form', () => open('Ticket abc'), '401 ticket_unknown'],
      ['a secret for a ticket', () => open(`Client ${'A'.repeat(43)}`), '401 ticket_unknown'],
      ['a session instead of a ticket', () => open('', { cookie }), '401 ticket_unknown'],
      [
        'a secret of nobody',
        () => app.send(`/api/messages/${id}`, { headers: { authorization: `Client ${'A'.repeat(43)}` } }),
        '401 client_unauthorized',
      ],
      [
        'a session instead of a secret',
        () => app.send(`/api/messages/${id}`, { headers: { cookie } }),
        '401 client_unauthorized',
      ],
    ])('refuses %s and lets the other origin read why', async (_, send, problem) => {
      const answer = await send();
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await problemOf(answer)).toBe(problem);
    });

    it('stops an address that asks too often, and says for how long', async () => {
      let answer = await open('');
      for (let tries = 0; tries < 310 && answer.status !== 429; tries += 1) answer = await open('');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await problemOf(answer)).toBe('429 too_many_tries');
    });
  });

  it('keeps an unexpected failure to itself, under a number', async () => {
    const broken = await openTestApp({ optionsFor: () => Promise.reject(new Error('the secret of the house')) });
    await broken.person();
    const answer = await broken.post(
      '/api/runs',
      { process: 'VirtualSmartCardSelfServiceProcGet' },
      { cookie: await broken.logIn() },
    );
    expect(answer.status).toBe(500);
    const body = await answer.json();
    expect(body).toEqual({
      type: 'urn:problem-type:chipless:internal',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
      reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{2}$/),
    });
    expect(broken.lines.find((line) => line.includes(body.reference))).toMatch(/the secret of the house/);
    await broken.close();
  });
});
