import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoInsides } from '../support/hostile/hostile-attack.ts';
import { type ListeningServer, listenForHostile } from '../support/hostile/hostile-socket.ts';
import { PROCESS } from '../support/provisioning.ts';

let at: ListeningServer;
beforeAll(async () => {
  at = await listenForHostile();
});
afterAll(() => at.close());

const START = JSON.stringify({ process: PROCESS });
const CHUNK = `2000\r\n${'x'.repeat(0x2000)}\r\n`;

/** A request as alice's browser would send it, except for `change`; a header that is null is left out. */
function start(change: Readonly<Record<string, string | null>> = {}, line = 'POST /api/runs HTTP/1.1'): string {
  const headers: Record<string, string | null> = {
    Host: `localhost:${at.port}`,
    Connection: 'close',
    Origin: at.origin,
    Cookie: at.cookie,
    'Content-Type': 'application/json',
    'Content-Length': String(START.length),
    ...change,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\r\n`]));
  return `${line}\r\n${lines.join('')}\r\n`;
}
const chunked = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
const get = (target: string, change: Readonly<Record<string, string | null>> = {}) =>
  start({ 'Content-Length': null, ...change }, `GET ${target} HTTP/1.1`);

/** Status and code of each answer that came back on one connection. */
function answersIn(heard: string): string[] {
  const answers = heard.split(/(?=HTTP\/1\.1 \d{3} )/).filter((part) => part !== '');
  return answers.map((answer) => `${answer.slice(9, 12)} ${/"code":"(\w+)"/.exec(answer)?.[1] ?? 'no code'}`);
}

/** What was sent, and the one answer to it. */
const REFUSED: ReadonlyArray<readonly [title: string, expected: string, send: () => Array<string | Uint8Array>]> = [
  ['a length far too large', '413 input_too_large', () => [start({ 'Content-Length': '999999999' }), START]],
  [
    'a chunked body without end',
    '413 input_too_large',
    () => [start(chunked), ...Array.from({ length: 100 }, () => CHUNK)],
  ],
  [
    'a body of a megabyte',
    '413 input_too_large',
    () => [start({ 'Content-Length': '1000000' }), 'x'.repeat(1_000_000)],
  ],
  ['a length that is too short', '400 input_invalid', () => [start({ 'Content-Length': '5' }), START]],
  ['a length of zero', '400 input_invalid', () => [start({ 'Content-Length': '0' }), START]],
  ['no length', '400 input_invalid', () => [start({ 'Content-Length': null }), START]],
  ['a negative length', '400 input_invalid', () => [start({ 'Content-Length': '-1' }), START]],
  ['a length that is no number', '400 input_invalid', () => [start({ 'Content-Length': '0x2d' }), START]],
  ['two lengths', '400 input_invalid', () => [start({ 'content-length': '3' }), START]],
  ['two lengths in one header', '400 input_invalid', () => [start({ 'Content-Length': `${START.length}, 3` }), START]],
  [
    'a length and chunks',
    '400 input_invalid',
    () => [start({ 'Transfer-Encoding': 'chunked' }), `0\r\n\r\n${start()}${START}`],
  ],
  [
    'chunks that come twice',
    '400 input_invalid',
    () => [start({ ...chunked, 'transfer-encoding': 'identity' }), START],
  ],
  [
    'chunks in another coding',
    '400 input_invalid',
    () => [start({ ...chunked, 'Transfer-Encoding': 'chunked, gzip' }), START],
  ],
  ['a chunk length that is none', '400 input_invalid', () => [start(chunked), `zz\r\n${START}\r\n0\r\n\r\n`]],
  [
    'a chunk length that overflows',
    '400 input_invalid',
    () => [start(chunked), `fffffffffffffffff\r\n${START}\r\n0\r\n\r\n`],
  ],
  ['a chunk without its end', '400 input_invalid', () => [start(chunked), `2\r\n${START}0\r\n\r\n`]],
  [
    'a header folded over two lines',
    '400 input_invalid',
    () => [start({ 'X-Folded': 'a\r\n b: c' }).replace('\r\n b', '\r\n\tb').replace('X-Folded: a', 'X-Folded'), START],
  ],
  ['a space before the colon', '400 input_invalid', () => [start({ 'Content-Type ': 'text/plain' }), START]],
  ['a header without a colon', '400 input_invalid', () => [start().replace('\r\n\r\n', '\r\nnonsense\r\n\r\n'), START]],
  ['a NUL in a header', '400 input_invalid', () => [start({ 'X-Name': 'a\0b' }), START]],
  ['a bare line feed in a header', '400 input_invalid', () => [start({ 'X-Name': 'a\rb' }), START]],
  ['a flood of one long header', '413 input_too_large', () => [start({ 'X-Name': 'x'.repeat(100_000) }), START]],
  [
    'a flood of headers',
    '413 input_too_large',
    () => [start(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`X-${index}`, 'x']))), START],
  ],
  ['an address of 100 KB', '413 input_too_large', () => [get(`/${'x'.repeat(100_000)}`)]],
  ['another version of HTTP', '400 input_invalid', () => [start({}, 'POST /api/runs HTTP/9.9'), START]],
  ['a method that is none', '400 input_invalid', () => [start({}, 'FROBNICATE /api/runs HTTP/1.1'), START]],
  ['something that is not HTTP', '400 input_invalid', () => [Uint8Array.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])]],
  ['HTTP/2 without asking', '400 input_invalid', () => ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
  ['no host', '400 input_invalid', () => [start({ Host: null }), START]],
  ['a host that is none', '400 input_invalid', () => [start({ Host: 'a b/../?#@[' }), START]],
  ['a host that is not ours', '421 host_refused', () => [start({ Host: 'evil.example' }), START]],
  ['two hosts', '400 input_invalid', () => [start({ host: 'evil.example' }), START]],
  [
    'an address in full with a host that is none',
    '400 input_invalid',
    () => [start({}, 'POST http://[/api/runs HTTP/1.1'), START],
  ],
  ['an address that is a star', '400 input_invalid', () => [get('*')]],
  ['bytes that are not ASCII in the address', '400 input_invalid', () => [get('/api/runs/\u00ff\u00fe')]],
  ['a broken escape in the address', '400 input_invalid', () => [get('/api/runs/%E0%A4%A')]],
  ['a NUL in the address', '400 input_invalid', () => [get('/api/runs/%00')]],
  [
    'a path that goes up',
    '404 not_found',
    () => [get('/api/../../../etc/passwd', { Accept: 'application/json' }).replace('GET', 'POST')],
  ],
  ['TRACE', '405 method_not_allowed', () => [start({ 'Content-Length': null }, 'TRACE /api/session HTTP/1.1')]],
  ['two sessions in two headers', '401 session_missing', () => [start({ cookie: '__Host-session=x' }), START]],
  ['two origins in two headers', '403 origin_refused', () => [start({ origin: 'https://evil.example' }), START]],
  [
    'two content types in two headers',
    '415 content_type_unsupported',
    () => [start({ 'Content-Type': 'text/plain', 'content-type': 'application/json' }), START],
  ],
  [
    'a body that is said to be compressed',
    '415 content_type_unsupported',
    () => [start({ 'Content-Encoding': 'br' }), START],
  ],
];

describe('the listening server', () => {
  it.each(REFUSED)('refuses %s: %s', async (_, expected, send) => {
    const before = at.dump();
    const heard = await at.exchange(send());
    expect(answersIn(heard), heard.slice(0, 600)).toEqual([expected]);
    expect(heard).toMatch(/\r\ncontent-type: application\/problem\+json\r\n/i);
    expect(heard).not.toContain(at.cookie);
    expectNoInsides(heard);
    expect(at.dump()).toEqual(before);
    expect(answersIn(await at.exchange([get('/readyz')]))).toEqual(['200 no code']);
  });

  it('keeps a connection for longer than the 60 seconds of a balancer', async () => {
    const heard = await at.exchange([get('/readyz', { Connection: 'keep-alive' })]);
    const seconds = Number(/\r\nkeep-alive: timeout=(\d+)/i.exec(heard)?.[1]);
    expect(seconds, heard).toBeGreaterThan(60);
  });

  it('does not run what hides behind a request that it cannot read', async () => {
    const before = at.dump();
    const hidden = `${start()}${START}`;
    const heard = await at.exchange([get('/readyz', { Connection: 'keep-alive' }), `X\r\n${hidden}`]);
    // One answer, to the first of them or to what cannot be read; then the connection ends.
    expect(answersIn(heard)).toHaveLength(1);
    expect(at.dump()).toEqual(before);
  });

  it('does nothing about a body that is cut off, and waits for none', async () => {
    const before = at.dump();
    const cutOff = Array.from({ length: 50 }, () => at.exchange([start({ 'Content-Length': '60000' }), START]));
    expect(answersIn(await at.exchange([get('/readyz')]))).toEqual(['200 no code']);
    expect(new Set((await Promise.all(cutOff)).map((heard) => heard))).toEqual(new Set(['']));
    expect(at.dump()).toEqual(before);
  });

  it.each([
    '/../../../../etc/passwd',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/....//....//package.json',
    '/assets/..\\..\\..\\package.json',
    '/assets/%00/package.json',
    '//etc/passwd',
    '/portal/index.html/../../../package.json',
    '/file:///etc/passwd',
    '/pki/../../keys/issuing.key',
    '/chipless.sqlite',
    '/.env',
    '/__proto__',
    '/constructor',
  ])('serves no file outside its pages for %s', async (target) => {
    const heard = await at.exchange([get(target)]);
    expect(heard).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(heard).not.toMatch(/root:|"dependencies"|SQLite format|PRIVATE KEY/);
    expectNoInsides(heard.replace(/<script[^>]*>|<link[^>]*>/g, ''));
  });
});
