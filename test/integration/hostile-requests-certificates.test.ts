import { generateKeyPairSync } from 'node:crypto';
import * as der from '../../server/ca/der/der-elements.ts';
import { concat, fromBase64, toBase64, utf8 } from '../../shared/bytes.ts';
import {
  attribute,
  challengePassword,
  type KeyPair,
  makeKeys,
  makeRequest,
  publicKeyInfo,
  type RequestToMake,
} from '../support/ca/make-request.ts';
import { type Attack, attack, describeAttacks } from '../support/hostile/hostile-attack.ts';
import {
  honestAnswer,
  issuedOrder,
  type OpenedOrder,
  openedOrder,
  sendAnswer,
} from '../support/hostile/hostile-orders.ts';
import type { HostileWorld } from '../support/hostile/hostile-world.ts';

/** An answer whose first request is what `make` returns, the others honest. */
function firstRequest(
  title: string,
  expected: string,
  make: (opened: OpenedOrder, at: HostileWorld) => Uint8Array | Promise<Uint8Array>,
): Attack {
  return attack(
    title,
    expected,
    async (at) => {
      const opened = await openedOrder(at);
      const [first, ...others] = honestAnswer(opened).requests;
      const request = toBase64(await make(opened, at));
      return { opened, requests: [{ purpose: first?.purpose, request }, ...others] };
    },
    (at, { opened, requests }) => sendAnswer(at, opened, { ...honestAnswer(opened), requests }),
  );
}

/** A request of the order's first key, honest but for `change`. */
function request({ order, keys }: OpenedOrder, change: RequestToMake = {}): Uint8Array<ArrayBuffer> {
  const pair = keys.get('authentication');
  const [key] = order.keys;
  return makeRequest({
    ...(pair && { keys: pair }),
    ...(key && { subject: key.subject }),
    nonce: order.nonce,
    ...change,
  });
}

const malformed = (title: string, make: (opened: OpenedOrder, at: HostileWorld) => Uint8Array) =>
  firstRequest(title, '400 request_malformed', make);

const FORMS: readonly Attack[] = [
  malformed('garbage', () => crypto.getRandomValues(new Uint8Array(300))),
  malformed('words', () => utf8('-----BEGIN CERTIFICATE REQUEST-----')),
  malformed('zeros', () => new Uint8Array(300)),
  malformed('a request cut short', (opened) => request(opened).subarray(0, -1)),
  malformed('a byte after the end', (opened) => concat(request(opened), Uint8Array.of(0))),
  malformed('two requests in one', (opened) => concat(request(opened), request(opened))),
  malformed('an indefinite length', (opened) =>
    concat(Uint8Array.of(0x30, 0x80), request(opened).subarray(4), Uint8Array.of(0, 0)),
  ),
  malformed('a length of four gigabytes', () => Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0)),
  malformed('a length of 126 octets', () => Uint8Array.from([0x30, 0xfe, ...new Uint8Array(126)])),
  malformed('sequences in sequences, without end', () => {
    let nested: Uint8Array = new Uint8Array(0);
    for (let depth = 0; depth < 1500; depth += 1) nested = der.sequence(nested);
    return nested;
  }),
  malformed('a certificate instead of a request', (_, { app }) => app.deps.ca.root.certificate),
  malformed('a bare public key', ({ keys }) =>
    publicKeyInfo((keys.get('authentication') ?? makeKeys('P-256')).publicKey),
  ),
  malformed('version 3', (opened) => request(opened, { version: 2 })),
  malformed('a wish for a CA certificate', (opened) =>
    request(opened, { attributes: [challengePassword(opened.order.nonce), extensionRequest(CA_TRUE)] }),
  ),
  malformed('a wish for another name', (opened) =>
    request(opened, { attributes: [challengePassword(opened.order.nonce), extensionRequest(ADMIN_ALT_NAME)] }),
  ),
  malformed('an attribute of nobody', (opened) =>
    request(opened, { attributes: [challengePassword(opened.order.nonce), attribute('1.2.3.4', der.NULL)] }),
  ),
  malformed('a nonce as BIT STRING', (opened) =>
    request(opened, { attributes: [attribute(CHALLENGE_PASSWORD, der.bitString(utf8(opened.order.nonce)))] }),
  ),
  malformed('a nonce that is not UTF-8', (opened) =>
    request(opened, { attributes: [attribute(CHALLENGE_PASSWORD, der.element(0x0c, Uint8Array.of(0xff, 0xfe)))] }),
  ),
];

const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';
const TRUE = der.element(0x01, Uint8Array.of(0xff));
const CA_TRUE = der.sequence(der.objectIdentifier('2.5.29.19'), TRUE, der.octetString(der.sequence(TRUE)));
const ADMIN_ALT_NAME = der.sequence(
  der.objectIdentifier('2.5.29.17'),
  der.octetString(der.sequence(der.element(0x81, utf8('adam@example.com')))),
);

/** RFC 2985 §5.4.2. */
function extensionRequest(...extensions: readonly Uint8Array[]): Uint8Array {
  return attribute('1.2.840.113549.1.9.14', der.sequence(...extensions));
}

const key = (title: string, make: () => KeyPair) =>
  firstRequest(`a key of ${title}`, '400 request_key_unsuitable', (opened) => request(opened, { keys: make() }));
const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const rsa = (modulusLength: number, publicExponent = 0x10001) =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent });

const KEYS: readonly Attack[] = [
  key('RSA 1024', () => rsa(1024)),
  key('RSA 2048, which is good but not ordered', () => rsa(2048)),
  key('RSA with the exponent 3', () => rsa(2048, 3)),
  ...['secp521r1', 'secp384r1', 'secp256k1', 'brainpoolP256r1', 'prime192v1'].map((name) =>
    key(name, () => curve(name)),
  ),
  key('Ed25519', () => makeKeys('Ed25519')),
  key('Ed448', () => makeKeys('Ed448')),
  key('a curve written out by its parameters', () =>
    generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' }),
  ),
  firstRequest('a key of zeros', '400 request_key_unsuitable', (opened) =>
    request(opened, { subjectPublicKeyInfo: ecPoint(concat(Uint8Array.of(4), new Uint8Array(64))) }),
  ),
  firstRequest('a key at infinity', '400 request_key_unsuitable', (opened) =>
    request(opened, { subjectPublicKeyInfo: ecPoint(Uint8Array.of(0)) }),
  ),
  firstRequest('a request signed by another key', '400 request_signature_wrong', (opened) =>
    request(opened, { signedBy: makeKeys('P-256').privateKey }),
  ),
  firstRequest('a request signed by an RSA key', '400 request_signature_wrong', (opened) =>
    request(opened, { signedBy: rsa(2048).privateKey }),
  ),
  firstRequest('a SHA-1 signature', '400 request_signature_wrong', (opened) => request(opened, { hash: 'sha1' })),
  firstRequest('a signature with one bit turned', '400 request_signature_wrong', (opened) => {
    const bytes = request(opened);
    const last = bytes.length - 1;
    return bytes.map((octet, index) => (index === last ? octet ^ 1 : octet));
  }),
  firstRequest('the key of another order', '409 request_key_reused', async (opened, at) => {
    const { keys } = await issuedOrder(at, at.mallory);
    const stolen = keys.get('authentication');
    return request(opened, stolen && { keys: stolen });
  }),
  firstRequest('the key of the signature request', '409 request_key_reused', (opened) => {
    const other = opened.keys.get('signature');
    return request(opened, other && { keys: other });
  }),
  firstRequest('the request of another order', '400 request_nonce_wrong', async (_, at) => {
    const { answer } = await issuedOrder(at);
    return fromBase64(answer.requests[0]?.request ?? '');
  }),
];

function ecPoint(point: Uint8Array): Uint8Array {
  const algorithm = [der.objectIdentifier('1.2.840.10045.2.1'), der.objectIdentifier('1.2.840.10045.3.1.7')];
  return der.sequence(der.sequence(...algorithm), der.bitString(point));
}

const nonce = (title: string, attributes: (nonce: string) => readonly Uint8Array[] | null) =>
  firstRequest(title, '400 request_nonce_wrong', (opened) =>
    request(opened, { attributes: attributes(opened.order.nonce) }),
  );

const NONCES: readonly Attack[] = [
  nonce('another nonce', () => [challengePassword('00'.repeat(32))]),
  nonce('the nonce in upper case', (right) => [challengePassword(right.toUpperCase())]),
  nonce('a space after the nonce', (right) => [challengePassword(`${right} `)]),
  nonce('no nonce', () => []),
  nonce('not even a place for the nonce', () => null),
  nonce('two nonces', (right) => [challengePassword(right, right)]),
  nonce('two nonces in two attributes', (right) => [challengePassword(right), challengePassword('00'.repeat(32))]),
];

const UTF8 = 0x0c;
const PRINTABLE = 0x13;
type Part = readonly [oid: string, tag: number, text: string];

function name(parts: readonly Part[]): Uint8Array {
  return der.sequence(
    ...parts.map(([oid, tag, text]) =>
      der.element(0x31, der.sequence(der.objectIdentifier(oid), der.element(tag, utf8(text)))),
    ),
  );
}

const subject = (title: string, change: (honest: readonly Part[]) => readonly Part[]) =>
  firstRequest(title, '400 request_subject_wrong', (opened) => {
    const [first] = opened.order.keys;
    if (first === undefined) throw new Error('An order has keys');
    const { organizationName, commonName, surname, givenName, serialNumber } = first.subject;
    const honest: readonly Part[] = [
      ['2.5.4.10', UTF8, organizationName],
      ['2.5.4.3', UTF8, commonName],
      ['2.5.4.4', UTF8, surname],
      ['2.5.4.42', UTF8, givenName],
      ['2.5.4.5', PRINTABLE, serialNumber],
    ];
    const right = request(opened).toHex();
    if (!right.includes(name(honest).toHex())) throw new Error('The honest name has to be the one that is ordered');
    return request(opened, { name: name(change(honest)) });
  });
const swap = (oid: string, part: Partial<{ tag: number; text: string }>) => (honest: readonly Part[]) =>
  honest.map(
    ([type, tag, text]): Part => (type === oid ? [type, part.tag ?? tag, part.text ?? text] : [type, tag, text]),
  );

const SUBJECTS: readonly Attack[] = [
  subject('the subject of another person', swap('2.5.4.3', { text: 'Adam Admin' })),
  subject('the serial number of another person', swap('2.5.4.5', { text: crypto.randomUUID() })),
  subject('a look-alike in the name', swap('2.5.4.3', { text: 'Аlice Berg' })),
  subject('the name in lower case', swap('2.5.4.3', { text: 'alice berg' })),
  subject('a NUL in the name', swap('2.5.4.3', { text: 'Alice Berg\0' })),
  subject('the same subject as PrintableString', swap('2.5.4.3', { tag: PRINTABLE })),
  subject('the same subject as IA5String', swap('2.5.4.3', { tag: 0x16 })),
  subject('the subject in another order', (honest) => honest.toReversed()),
  subject('an attribute too many', (honest) => [...honest, ['2.5.4.11', UTF8, 'Administrators']]),
  subject('a second common name', (honest) => [...honest, ['2.5.4.3', UTF8, 'Adam Admin']]),
  subject('an attribute too few', (honest) => honest.slice(1)),
  subject('an empty subject', () => []),
];

const purposes = (title: string, change: (given: ReturnType<typeof honestAnswer>['requests']) => unknown) =>
  attack(
    title,
    '400 request_purposes_wrong',
    (at) => openedOrder(at),
    (at, opened) => {
      const honest = honestAnswer(opened);
      return sendAnswer(at, opened, { ...honest, requests: change(honest.requests) });
    },
  );

const PURPOSES: readonly Attack[] = [
  purposes('too few requests', (requests) => requests.slice(0, 1)),
  purposes('a request too many', ([one, two]) => [one, two, { ...two, purpose: 'encryption' }]),
  purposes('a purpose twice', ([one]) => [one, one]),
  purposes('a purpose that was not ordered', ([one, two]) => [one, { ...two, purpose: 'encryption' }]),
  purposes('the purposes in another order', (requests) => requests.toReversed()),
];

describeAttacks('a request that is none', FORMS);
describeAttacks('a key or signature', KEYS);
describeAttacks('a nonce', NONCES);
describeAttacks('a subject', SUBJECTS);
describeAttacks('purposes', PURPOSES);
