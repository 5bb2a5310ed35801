import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_ID_OCTETS, keyId } from '../../../server/ca/request/key-id.ts';
import { readPublicKey } from '../../../server/ca/request/read-public-key.ts';
import { publicKeyInfo } from './make-request.ts';

/**
 * Writes server/ca/request/published-keys.ts: `node test/support/ca/make-published-keys.ts <folder>…`. Takes every
 * private key in PEM from any file in the folders (unpacked Debian packages python3-cryptography-vectors and
 * golang-1.19-src), those that standards print, and those that are easily guessed.
 */

/** How many of the smallest private keys of a curve, and of the plainest seeds, count as guessed. */
const SMALLEST = 256;

/** Private keys that standards print, as their public or private half is shortest to write. */
const OF_STANDARDS = [
  // RFC 6979 A.2.5 and A.2.6
  ecKey('prime256v1', 'C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721'),
  ecKey(
    'secp384r1',
    '6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D896D5724E4C70A825F872C9EA60D2EDF5',
  ),
  // RFC 7515 A.3, RFC 7517 A.2
  ecKey('prime256v1', base64urlToHex('jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI')),
  ecKey('prime256v1', base64urlToHex('870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE')),
  // RFC 9500 §2.3
  ecKey('prime256v1', base64urlToHex('5stb3YCqRa6clejBVHZnn_7JU8FoUecR50OTlYnGT8E')),
  // RFC 9500 §2.1, RFC 7515 A.2, RFC 7517 A.2: the moduli
  rsaKey(
    'sPnoGUOnrpiSqt4XynxA-HRP7S-BSObI6qJ7fQAVSPtRkqsotWxQYLEYzNEx5ZSHTGypibVsJylvCfuToDTfMul8b_CZjP2Ob0LdpYrNH6l5hvFE89FU1nZQF15oVLOpUgA7wGiHuEVawrGfey92UE68mOyUVXGweJIVDdxqdMoPvNNUl86BU02vlBiESxOuox-dWmuVV7vfYZ79Toh_LUK43YvJh-rhv4nKuF7iHjVjBd9sB6iDjj70HFldzOQ9r8SRI-9NirupPTkF5AKNe6kUhKJ1luB7S27ZkvB3tSTT3P593VVJvnzOjaA1z6Cz-4-eRvcysqhrRgFlwI9TEw',
  ),
  rsaKey(
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  ),
  rsaKey(
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  ),
  // RFC 8032 §7.1, RFC 8410 §10.3
  seedKey('ed25519', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  seedKey('ed25519', '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  seedKey('ed25519', 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  seedKey('ed25519', 'd4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842'),
  // RFC 9881 C.1: the seed 00 01 02 … 1f
  seedKey('ml-dsa-65', Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('hex')),
  seedKey('ed25519', Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('hex')),
];

function guessed(): KeyObject[] {
  const keys: KeyObject[] = [];
  for (let least = 1; least <= SMALLEST; least += 1) {
    keys.push(ecKey('prime256v1', least.toString(16)), ecKey('secp384r1', least.toString(16)));
  }
  for (let octet = 0; octet < SMALLEST; octet += 1) {
    const seed = Buffer.alloc(32, octet).toString('hex');
    keys.push(seedKey('ed25519', seed), seedKey('ml-dsa-65', seed));
  }
  return keys;
}

function rsaKey(n: string): KeyObject {
  return createPublicKey({ key: { kty: 'RSA', e: 'AQAB', n }, format: 'jwk' });
}

function ecKey(curve: 'prime256v1' | 'secp384r1', privateHex: string): KeyObject {
  const size = curve === 'prime256v1' ? 32 : 48;
  const ecdh = createECDH(curve);
  ecdh.setPrivateKey(privateHex.padStart(2 * size, '0'), 'hex');
  const point = ecdh.getPublicKey();
  const crv = size === 32 ? 'P-256' : 'P-384';
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)].map((part) => part.toString('base64url'));
  return createPublicKey({ key: { kty: 'EC', crv, x: x ?? '', y: y ?? '' }, format: 'jwk' });
}

/** PKCS#8 around a seed: RFC 8410 §7, RFC 9881 §6 (the seed alone). */
function seedKey(kind: 'ed25519' | 'ml-dsa-65', seedHex: string): KeyObject {
  const head = kind === 'ed25519' ? '302e020100300506032b657004220420' : '3034020100300b060960864801650304031204228020';
  const key = Buffer.from(head + seedHex, 'hex');
  return createPublicKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
}

function base64urlToHex(text: string): string {
  return Buffer.from(text, 'base64url').toString('hex');
}

/** Every private key in the text of a file that needs no password. Go calls its own "TESTING KEY". */
function keysIn(text: string): KeyObject[] {
  const blocks = text.matchAll(/-----BEGIN ([A-Z ]*?)(?:PRIVATE|TESTING) KEY-----([\s\S]*?)-----END/g);
  return [...blocks].flatMap(([, kind = '', body = '']) => {
    const pem = `-----BEGIN ${kind}PRIVATE KEY-----${body.replaceAll('\\n', '\n')}-----END ${kind}PRIVATE KEY-----\n`;
    try {
      return [createPublicKey(createPrivateKey(pem))];
    } catch {
      return []; // under a password, of another kind, or broken on purpose
    }
  });
}

/** None of a key that no request may have. */
function idOf(key: KeyObject): string[] {
  const subjectPublicKeyInfo = publicKeyInfo(key);
  try {
    return [keyId(subjectPublicKeyInfo, readPublicKey(subjectPublicKeyInfo).modulus)];
  } catch {
    return [];
  }
}

const found = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => keysIn(readFileSync(join(entry.parentPath, entry.name), 'latin1'))),
);
const ids = new Set([...found, ...OF_STANDARDS, ...guessed()].flatMap(idOf));
const packed = Buffer.from([...ids].sort().join(''), 'hex').toString('base64');
const lines = packed.match(/.{1,110}/g) ?? [];
writeFileSync(
  join(import.meta.dirname, '..', '..', '..', 'server', 'ca', 'request', 'published-keys.ts'),
  `/**
 * Generated by test/support/ca/make-published-keys.ts; docs/decisions/weak-keys.md lists the sources. ${ids.size}
 * public keys whose private keys are public: their keyId of ${KEY_ID_OCTETS} octets each, sorted, in Base64.
 */
export const PUBLISHED_KEYS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
);
process.stdout.write(`${found.length} keys in files, ${ids.size} written\n`);
