import { FORMAT } from '../../shared/wire/message.ts';
import { type Attack, attack, describeAttacks, nothing } from '../support/hostile/hostile-attack.ts';
import {
  honestAnswer,
  makeClient,
  type OpenedOrder,
  openedOrder,
  sendAnswer,
  startedOrder,
  type WaitingOrder,
  waitingOrder,
} from '../support/hostile/hostile-orders.ts';
import { fromPortal, type HostileWorld } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';
import { PROCESS } from '../support/provisioning.ts';

/** Bytes to an address that alice may write to. */
function write(
  at: HostileWorld,
  body: RequestInit['body'],
  headers: Record<string, string> = {},
  path = '/api/runs',
): Promise<Response> {
  const { cookie } = at.alice;
  const duplex = body instanceof ReadableStream ? { duplex: 'half' } : {};
  const all = { origin: ORIGIN, 'content-type': 'application/json', cookie, ...headers };
  return at.app.send(path, { method: 'POST', headers: all, body: body ?? null, ...duplex });
}

const START = JSON.stringify({ process: PROCESS });
const encode = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  for (const [index, letter] of [...`\ufeff${text}`].entries()) view.setUint16(2 * index, letter.charCodeAt(0), true);
  return bytes;
}

/** More than the server reads, without announcing its length. */
function endless(): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(encode(sent === 0 ? '{"process":"' : 'x'.repeat(8192)));
      sent += 1;
      if (sent > 100) throw new Error('the server should have stopped listening');
    },
  });
}

const raw = (
  title: string,
  body: RequestInit['body'],
  expected = '400 input_invalid',
  headers: Record<string, string> = {},
) => attack(title, expected, nothing, (at) => write(at, body, headers));

const BODIES: readonly Attack[] = [
  raw('no body', null),
  raw('an empty body', ''),
  raw('words', 'process=VirtualSmartCardSelfServiceProcGet'),
  raw('JSON cut short', START.slice(0, -1)),
  raw('two values', START + START),
  raw('something after the value', `${START} x`),
  raw('a comment', `${START}/* */`),
  raw('single quotes', START.replaceAll('"', "'")),
  raw('NaN', '{"process":NaN}'),
  raw('a field twice', `{"process":"x","process":"${PROCESS}"}`),
  raw('a field twice in other words', `{"process":"x","\\u0070rocess":"${PROCESS}"}`),
  raw('a field too many', JSON.stringify({ process: PROCESS, role: 'admin' })),
  raw('__proto__ as a field', `{"process":"${PROCESS}","__proto__":{"role":"admin"}}`),
  raw('__proto__ that would bring the field', `{"__proto__":{"process":"${PROCESS}"}}`),
  raw('constructor as a field', `{"process":"${PROCESS}","constructor":{"prototype":{"role":"admin"}}}`),
  raw('a field missing', '{}'),
  raw('null', 'null'),
  raw('true', 'true'),
  raw('a number', '7'),
  raw('a text', `"${PROCESS}"`),
  raw('an array', `["${PROCESS}"]`),
  raw('an array of pairs', `[["process","${PROCESS}"]]`),
  raw('an array for the text', JSON.stringify({ process: [PROCESS] })),
  raw('an object for the text', '{"process":{"toString":"x"}}'),
  raw('null for the text', '{"process":null}'),
  raw('a number for the text', '{"process":1}'),
  raw('objects in objects, without end', `${'{"process":'.repeat(5000)}1${'}'.repeat(5000)}`),
  raw('arrays in arrays, without end', `{"process":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
  raw('a NUL character', '{"process":"x\\u0000"}'),
  raw('half of a character', '{"process":"\\ud800"}'),
  raw('a raw control character in a text', '{"process":"a\nb"}'),
  raw('a byte order mark', `\ufeff${START}`),
  raw('UTF-16', utf16(START)),
  raw('bytes that are not UTF-8', latin1('{"process":"\xff\xfe"}')),
  raw('an overlong encoding', latin1('{"process":"\xc0\xaf"}')),
  raw('a surrogate in UTF-8', latin1('{"process":"\xed\xa0\x80"}')),
  raw('random bytes', crypto.getRandomValues(new Uint8Array(500))),
  raw('a megabyte', `{"process":"${'x'.repeat(1_000_000)}"}`, '413 input_too_large'),
  raw('a megabyte said to be short', `{"process":"${'x'.repeat(1_000_000)}"}`, '413 input_too_large', {
    'content-length': '10',
  }),
  raw('a short body said to be a megabyte', START, '413 input_too_large', { 'content-length': '1000000' }),
  attack('a body without end', '413 input_too_large', nothing, (at) => write(at, endless())),
  raw('a body that begins as white space without end', ' '.repeat(70_000), '413 input_too_large'),
];

const TYPES: readonly Attack[] = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'application/problem+json',
    'text/json',
    '',
  ].map((type) => raw(`JSON as "${type}"`, START, '415 content_type_unsupported', { 'content-type': type })),
  raw('JSON that is said to be compressed', START, '415 content_type_unsupported', { 'content-encoding': 'gzip' }),
  raw('a compressed body', Uint8Array.of(0x1f, 0x8b, 8, 0), '415 content_type_unsupported', {
    'content-encoding': 'gzip',
  }),
];

const step = (title: string, json: string) =>
  attack(
    `as step ${title}`,
    '400 input_invalid',
    (at) => startedOrder(at),
    (at, { runId }) => write(at, json, {}, `/api/runs/${runId}/next`),
  );

const STEPS: readonly Attack[] = [
  step('-1', '{"step":-1}'),
  step('1.5', '{"step":1.5}'),
  step('101', '{"step":101}'),
  step('"0"', '{"step":"0"}'),
  step('[0]', '{"step":[0]}'),
  step('true', '{"step":true}'),
  step('null', '{"step":null}'),
  step('1e999', '{"step":1e999}'),
  step('a number of 300 digits', `{"step":${'9'.repeat(300)}}`),
  step('2 to the 53rd and one', '{"step":9007199254740993}'),
  step('no step', '{}'),
  attack(
    'step 99 of three',
    '409 run_not_ready',
    (at) => startedOrder(at),
    (at, { runId, owner }) => fromPortal(at, owner, `/api/runs/${runId}/next`, { step: 99 }),
  ),
  attack(
    'the id in the body as well',
    '400 input_invalid',
    (at) => startedOrder(at),
    (at, { runId, owner }) => fromPortal(at, owner, `/api/runs/${runId}/next`, { id: runId, step: 0 }),
  ),
  attack(
    'a body for a call that takes none',
    '400 input_invalid',
    (at) => startedOrder(at),
    (at, { runId, owner }) => fromPortal(at, owner, `/api/runs/${runId}/cancel`, { force: true }),
  ),
  attack(
    'an array for a call that takes nothing',
    '400 input_invalid',
    (at) => startedOrder(at),
    (at, { runId, owner }) => fromPortal(at, owner, `/api/runs/${runId}/cancel`, []),
  ),
  attack(
    'null for a call that takes nothing',
    '400 input_invalid',
    (at) => startedOrder(at),
    (at, { runId, owner }) => fromPortal(at, owner, `/api/runs/${runId}/cancel`, null),
  ),
];

const opener = (title: string, change: Record<string, unknown>, expected = '400 input_invalid') =>
  attack(
    `to open with ${title}`,
    expected,
    async (at) => ({ ...(await waitingOrder(at)), ...makeClient(at) }),
    (at, { ticket, secretHash }: WaitingOrder & { secretHash: string }) => {
      const body = { format: FORMAT, clientSecretHash: secretHash, deviceName: 'Chromium', ...change };
      return write(at, JSON.stringify(body), { authorization: `Ticket ${ticket}` }, '/api/messages/open');
    },
  );

const OPENERS: readonly Attack[] = [
  opener('format 0', { format: 0 }, '400 client_outdated'),
  opener('format 2', { format: 2 }, '400 client_outdated'),
  opener('format "1"', { format: '1' }),
  opener('format 1.5', { format: 1.5 }),
  opener('format 1e300', { format: 1e300 }),
  opener('a hash that is too short', { clientSecretHash: 'ab' }),
  opener('a hash in upper case', { clientSecretHash: 'AB'.repeat(32) }),
  opener('a hash that is no hex', { clientSecretHash: 'zz'.repeat(32) }),
  opener('a hash with a line end after it', { clientSecretHash: `${'ab'.repeat(31)}a\n` }),
  opener('a device without a name', { deviceName: '' }),
  opener('a device of white space', { deviceName: ' \t\r\n ' }),
  opener('a device of 81 characters', { deviceName: 'x'.repeat(81) }),
  opener('a line end in the device', { deviceName: 'Chromium\r\nSet-Cookie: a=b' }),
  opener('an escape in the device', { deviceName: 'Chromium\u001b[2J' }),
  opener('a line separator in the device', { deviceName: 'Chro\u2028mium' }),
  opener('a device written backwards', { deviceName: 'Chromium \u202egnp.exe' }),
  opener('isolated directions in the device', { deviceName: 'Chromium \u2066x\u2069' }),
  opener('the server as a field', { origin: 'https://evil.example' }),
  opener('a PIN', { pin: '123456' }),
];

const answer = (title: string, change: (given: OpenedOrder) => unknown) =>
  attack(
    `an answer with ${title}`,
    '400 input_invalid',
    async (at) => {
      const opened = await openedOrder(at);
      return { opened, body: change(opened) };
    },
    (at, { opened, body }) => sendAnswer(at, opened, body),
  );
const half = (resetHalf: unknown) => (opened: OpenedOrder) => ({ ...honestAnswer(opened), resetHalf });
const requests = (given: unknown) => (opened: OpenedOrder) => ({ ...honestAnswer(opened), requests: given });
const first = (change: object) => (opened: OpenedOrder) => {
  const { requests: all, resetHalf } = honestAnswer(opened);
  return { requests: all.map((one, index) => (index === 0 ? { ...one, ...change } : one)), resetHalf };
};

const ANSWERS: readonly Attack[] = [
  answer('a field too many', (opened) => ({ ...honestAnswer(opened), validity: 99 })),
  answer('no requests', requests([])),
  answer('an object for the requests', requests({ 0: {}, length: 1 })),
  answer('a text for the requests', requests('MIIB')),
  answer('null for a request', requests([null])),
  answer('a thousand requests', (opened) => {
    const [one] = honestAnswer(opened).requests;
    return { ...honestAnswer(opened), requests: Array.from({ length: 40 }, () => ({ ...one, request: 'AAAA' })) };
  }),
  answer('a purpose of its own', first({ purpose: 'root' })),
  answer('a purpose of the prototype', first({ purpose: 'constructor' })),
  answer('a field too many in a request', first({ notAfter: '9999-12-31T23:59:59Z' })),
  answer('a request that is no base64', first({ request: '!!!!' })),
  answer('a request in base64url', first({ request: '-_-_' })),
  answer('a request with line ends', first({ request: 'AAAA\r\nAAAA' })),
  answer('a request that is empty', first({ request: '' })),
  answer('a request of 9,000 bytes', first({ request: 'A'.repeat(12_000) })),
  answer('no reset half', half(undefined)),
  answer('a reset half of 31 bytes', half(`${'A'.repeat(41)}A==`)),
  answer('a reset half of 33 bytes', half('A'.repeat(44))),
  answer('a reset half with bits left over', half(`${'A'.repeat(42)}B=`)),
  answer('a reset half of numbers', half(Array.from({ length: 32 }, () => 0))),
];

describeAttacks('a body', BODIES);
describeAttacks('a content type', TYPES);
describeAttacks('a step', STEPS);
describeAttacks('an opener', OPENERS);
describeAttacks('an answer', ANSWERS);
