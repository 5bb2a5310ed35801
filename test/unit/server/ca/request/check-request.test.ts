import { createHash, createPrivateKey, createPublicKey, ECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { x509 } from '../../../../../server/ca/der/crypto-provider.ts';
import * as der from '../../../../../server/ca/der/der-elements.ts';
import { checkRequest, type ExpectedRequest } from '../../../../../server/ca/request/check-request.ts';
import { fromHex, utf8 } from '../../../../../shared/bytes.ts';
import { subjectName } from '../../../../../shared/subject-name.ts';
import {
  ALICE,
  attribute,
  challengePassword,
  makeKeys,
  makeRequest,
  NONCE,
  publicKeyInfo,
} from '../../../../support/ca/make-request.ts';

const EC = makeKeys('P-256');
const OTHER = makeKeys('P-256');
const RSA = makeKeys('RSA-2048');
const EXPECTED: ExpectedRequest = {
  nonce: NONCE,
  subject: ALICE,
  algorithms: ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096', 'Ed25519', 'ML-DSA-65'],
  purpose: 'authentication',
};
const HONEST = makeRequest({ keys: EC });

async function refusal(request: Uint8Array, expected: Partial<ExpectedRequest> = {}): Promise<unknown> {
  return checkRequest(request, { ...EXPECTED, ...expected }).then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}

describe('checkRequest', () => {
  it('refuses a key whose private half is printed in a standard, however well it signs', async () => {
    const key = {
      kty: 'EC', // RFC 7515 A.3
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
    };
    const keys = {
      publicKey: createPublicKey({ key, format: 'jwk' }),
      privateKey: createPrivateKey({ key, format: 'jwk' }),
    };
    expect(await refusal(makeRequest({ keys }))).toBe('request_key_unsuitable');
  });

  it.each(['P-256', 'P-384', 'RSA-2048', 'Ed25519', 'ML-DSA-65'] as const)(
    'accepts an honest request of %s',
    async (algorithm) => {
      const keys = algorithm === 'RSA-2048' ? RSA : makeKeys(algorithm);
      const checked = await checkRequest(makeRequest({ keys }), { ...EXPECTED, algorithms: [algorithm] });
      expect(checked.subjectPublicKeyInfo).toEqual(publicKeyInfo(keys.publicKey));
      expect(checked.publicKeyHash).toBe(createHash('sha256').update(publicKeyInfo(keys.publicKey)).digest('hex'));
    },
  );

  it('accepts a request that the library of the card made', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const request = await x509.Pkcs10CertificateRequestGenerator.create({
      keys,
      name: new x509.Name(subjectName(ALICE)),
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      attributes: [new x509.ChallengePasswordAttribute(NONCE)],
    });
    expect(await refusal(new Uint8Array(request.rawData))).toBe('accepted');
  });

  it('accepts an encryption request that its key signed as ECDSA or RSASSA', async () => {
    expect(await refusal(HONEST, { purpose: 'encryption' })).toBe('accepted');
    expect(await refusal(makeRequest({ keys: RSA }), { purpose: 'encryption' })).toBe('accepted');
  });

  it('keeps none of the bytes it was given', async () => {
    const given = makeRequest({ keys: EC });
    const { subjectPublicKeyInfo } = await checkRequest(given, EXPECTED);
    given.fill(0);
    expect(subjectPublicKeyInfo).toEqual(publicKeyInfo(EC.publicKey));
  });
});

describe('checkRequest refuses as request_malformed', () => {
  const longLength = Uint8Array.from([0x30, 0x83, 0x00, ...HONEST.subarray(2, 4), ...HONEST.subarray(4)]);
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['garbage', utf8('this is not a certificate request')],
    ['a PEM', utf8('-----BEGIN CERTIFICATE REQUEST-----\n')],
    ['a request cut short', HONEST.subarray(0, -1)],
    ['a byte after the end', Uint8Array.from([...HONEST, 0])],
    ['two requests', Uint8Array.from([...HONEST, ...HONEST])],
    ['a length with a leading zero', longLength],
    ['an indefinite length', Uint8Array.from([0x30, 0x80, ...HONEST.subarray(4), 0, 0])],
    ['a public key instead', publicKeyInfo(EC.publicKey)],
    ['version 2', makeRequest({ keys: EC, version: 1 })],
    ['a subject that is no sequence', makeRequest({ keys: EC, name: der.NULL })],
    ['a key that is no sequence', makeRequest({ keys: EC, subjectPublicKeyInfo: der.NULL })],
    [
      'an attribute that nobody asked for',
      makeRequest({ keys: EC, attributes: [challengePassword(NONCE), attribute('1.2.840.113549.1.9.14', der.NULL)] }),
    ],
    [
      'a challengePassword that is a number',
      makeRequest({ keys: EC, attributes: [attribute('1.2.840.113549.1.9.7', der.smallInteger(1))] }),
    ],
  ])('%s', async (_, request) => {
    expect(await refusal(request)).toBe('request_malformed');
  });

  it('every prefix of a good one', async () => {
    for (let length = 0; length < HONEST.length; length++) {
      expect(await refusal(HONEST.subarray(0, length))).toBe('request_malformed');
    }
  });
});

describe('checkRequest refuses as request_signature_wrong', () => {
  it.each<[string, () => Uint8Array]>([
    ['a request signed by another key', () => makeRequest({ keys: EC, signedBy: OTHER.privateKey })],
    ['a request signed by a key of another type', () => makeRequest({ keys: EC, signedBy: RSA.privateKey })],
    ['a SHA-1 signature', () => makeRequest({ keys: EC, hash: 'sha1' })],
    ['a SHA-1 signature of RSA', () => makeRequest({ keys: RSA, hash: 'sha1' })],
    ['a key swapped after signing', () => swapped(HONEST, publicKeyInfo(EC.publicKey), publicKeyInfo(OTHER.publicKey))],
    ['a nonce swapped after signing', () => swapped(HONEST, utf8(NONCE), utf8(NONCE.toUpperCase()))],
  ])('%s', async (_, request) => {
    expect(await refusal(request())).toBe('request_signature_wrong');
  });
});

describe('checkRequest refuses as request_key_unsuitable', () => {
  it.each(['RSA-1024', 'P-521', 'secp256k1', 'Ed448'] as const)('%s', async (algorithm) => {
    expect(await refusal(makeRequest({ keys: makeKeys(algorithm) }))).toBe('request_key_unsuitable');
  });

  it('a type that was not ordered', async () => {
    expect(await refusal(HONEST, { algorithms: ['P-384', 'RSA-2048'] })).toBe('request_key_unsuitable');
  });

  it('a key that only signs for encryption, whatever was ordered', async () => {
    for (const algorithm of ['Ed25519', 'ML-DSA-65'] as const) {
      const request = makeRequest({ keys: makeKeys(algorithm) });
      expect(await refusal(request, { purpose: 'encryption' })).toBe('request_key_unsuitable');
    }
  });

  it.each<[string, Uint8Array, readonly Uint8Array[]]>([
    ['with the one that anybody can sign for', new Uint8Array(1952), []],
    ['that is too short', new Uint8Array(1951).fill(1), []],
    ['whose algorithm has parameters', new Uint8Array(1952).fill(1), [der.NULL]],
  ])('an ML-DSA-65 key %s', async (_, octets, parameters) => {
    const algorithm = der.sequence(der.objectIdentifier('2.16.840.1.101.3.4.3.18'), ...parameters);
    const subjectPublicKeyInfo = der.sequence(algorithm, der.bitString(octets));
    const request = makeRequest({ signedBy: makeKeys('ML-DSA-65').privateKey, subjectPublicKeyInfo });
    expect(await refusal(request)).toBe('request_key_unsuitable');
  });

  it('a second encoding of a key: its compressed point', async () => {
    const point = publicKeyInfo(EC.publicKey).subarray(-65);
    const compressed = Buffer.from(ECDH.convertKey(point, 'prime256v1', undefined, undefined, 'compressed') as Buffer); // without an encoding it is a Buffer
    const algorithm = publicKeyInfo(EC.publicKey).subarray(2, 23);
    const subjectPublicKeyInfo = der.sequence(algorithm, der.bitString(compressed));
    expect(createPublicKey({ key: Buffer.from(subjectPublicKeyInfo), format: 'der', type: 'spki' })).toBeDefined();
    expect(await refusal(makeRequest({ keys: EC, subjectPublicKeyInfo }))).toBe('request_key_unsuitable');
  });

  it('a point that is not on the curve', async () => {
    const subjectPublicKeyInfo = publicKeyInfo(EC.publicKey);
    subjectPublicKeyInfo[90] = (subjectPublicKeyInfo[90] ?? 0) ^ 1;
    expect(await refusal(makeRequest({ keys: EC, subjectPublicKeyInfo }))).toBe('request_key_unsuitable');
  });

  it('an Ed25519 point of small order, which any signature fits', async () => {
    const algorithm = der.sequence(der.objectIdentifier('1.3.101.112'));
    const subjectPublicKeyInfo = der.sequence(algorithm, der.bitString(fromHex(`01${'00'.repeat(31)}`)));
    const request = makeRequest({ signedBy: makeKeys('Ed25519').privateKey, subjectPublicKeyInfo });
    expect(await refusal(request)).toBe('request_key_unsuitable');
  });

  const modulus = fromHex(Buffer.from(RSA.publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex'));
  const even = modulus.slice();
  even[255] = (even[255] ?? 0) & 0xfe;
  it.each<[string, Uint8Array, Uint8Array]>([
    ['the exponent 3', modulus, Uint8Array.of(3)],
    ['an even exponent', modulus, fromHex('010002')],
    ['an exponent of 257 bits', modulus, fromHex(`01${'00'.repeat(31)}01`)],
    ['an even modulus', even, fromHex('010001')],
    ['a modulus of 2040 bits', modulus.subarray(1), fromHex('010001')],
  ])('RSA with %s', async (_, n, e) => {
    const key = der.sequence(der.unsignedInteger(n), der.unsignedInteger(e));
    const algorithm = der.sequence(der.objectIdentifier('1.2.840.113549.1.1.1'), der.NULL);
    const subjectPublicKeyInfo = der.sequence(algorithm, der.bitString(key));
    expect(await refusal(makeRequest({ keys: RSA, subjectPublicKeyInfo }))).toBe('request_key_unsuitable');
  });
});

describe('checkRequest refuses as request_nonce_wrong', () => {
  it.each<[string, readonly Uint8Array[] | null]>([
    ['another nonce', [challengePassword('ff'.repeat(32))]],
    ['the nonce in upper case', [challengePassword(NONCE.toUpperCase())]],
    ['a longer nonce', [challengePassword(`${NONCE}00`)]],
    ['an empty one', [challengePassword('')]],
    ['none', []],
    ['not even a place for one', null],
    ['two values', [challengePassword(NONCE, NONCE)]],
    ['no value', [challengePassword()]],
    ['the attribute twice', [challengePassword(NONCE), challengePassword(NONCE)]],
  ])('%s', async (_, attributes) => {
    expect(await refusal(makeRequest({ keys: EC, attributes }))).toBe('request_nonce_wrong');
  });
});

describe('checkRequest refuses as request_subject_wrong', () => {
  const [organization, commonName, ...rest] = subjectName(ALICE);
  const encoded = (name: ConstructorParameters<typeof x509.Name>[0]) =>
    new Uint8Array(new x509.Name(name).toArrayBuffer());
  it.each<[string, Uint8Array]>([
    ['another person', encoded(subjectName({ ...ALICE, commonName: 'Adam Berg' }))],
    ['an empty name', der.sequence()],
    ['the same in another order', encoded([commonName ?? {}, organization ?? {}, ...rest])],
    ['one attribute more', encoded([...subjectName(ALICE), { OU: [{ utf8String: 'Board' }] }])],
    ['one attribute less', encoded(subjectName(ALICE).slice(1))],
    ['another string type', encoded([{ O: [{ printableString: 'Example' }] }, commonName ?? {}, ...rest])],
    ['another case', encoded(subjectName({ ...ALICE, commonName: 'alice Berg' }))],
    ['a space at the end', encoded(subjectName({ ...ALICE, commonName: 'Alice Berg ' }))],
    ['a comma that pretends to be two attributes', encoded(subjectName({ ...ALICE, commonName: 'Alice Berg,OU=x' }))],
  ])('%s', async (_, name) => {
    expect(await refusal(makeRequest({ keys: EC, name }))).toBe('request_subject_wrong');
  });
});

function swapped(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  expect(at).toBeGreaterThan(0);
  const result = new Uint8Array(bytes);
  result.set(to, at);
  return result;
}
