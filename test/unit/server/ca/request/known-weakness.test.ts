import { createPublicKey, getDiffieHellman, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KEY_ID_OCTETS } from '../../../../../server/ca/request/key-id.ts';
import { knownWeakness } from '../../../../../server/ca/request/known-weakness.ts';
import { PUBLISHED_KEYS } from '../../../../../server/ca/request/published-keys.ts';
import { readPublicKey } from '../../../../../server/ca/request/read-public-key.ts';
import { makeKeys, publicKeyInfo } from '../../../../support/ca/make-request.ts';

const jwk = (key: Record<string, string>): KeyObject => createPublicKey({ key, format: 'jwk' });
const spki = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });

/** As the standards print them; they are found although the list was made from the private halves. */
const PRINTED: ReadonlyArray<readonly [string, KeyObject]> = [
  [
    'RFC 7515 A.3',
    jwk({
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    }),
  ],
  [
    'RFC 7517 A.1',
    jwk({
      kty: 'EC',
      crv: 'P-256',
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    }),
  ],
  ['RFC 8410 §10.1', spki('MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=')],
  [
    'RFC 9500 §2.3',
    spki(
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEQiVI+I+3gv+17KN0RFLHKh5Vj71vc75eSOkyMsxFxbFsTNEMTLjVuKFxOelIgsiZJXKZNCX0FBmrfpCkKklCcg==',
    ),
  ],
];

const weaknessOf = (key: KeyObject): Promise<string | null> => {
  const subjectPublicKeyInfo = publicKeyInfo(key);
  return knownWeakness(subjectPublicKeyInfo, readPublicKey(subjectPublicKeyInfo).modulus);
};

describe('knownWeakness', () => {
  it.each(PRINTED)('knows the key of %s', async (_, key) => {
    expect(await weaknessOf(key)).toContain('published');
  });

  it('knows an RSA key of a standard under any exponent', async () => {
    const n =
      'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ';
    for (const e of ['AQAB', 'AQAD']) expect(await weaknessOf(jwk({ kty: 'RSA', n, e }))).toContain('published');
  });

  // RFC 3526 §3: a prime of 2048 bits.
  it('finds that a modulus is a prime', { timeout: 60_000 }, async () => {
    const n = getDiffieHellman('modp14').getPrime().toString('base64url');
    expect(await weaknessOf(jwk({ kty: 'RSA', n, e: 'AQAB' }))).toBe('the modulus is a prime');
  });

  it.each(['P-256', 'P-384', 'RSA-2048', 'Ed25519', 'ML-DSA-65'] as const)(
    'knows nothing against an honest %s key',
    async (algorithm) => {
      expect(await weaknessOf(makeKeys(algorithm).publicKey)).toBeNull();
    },
  );

  it('has a list that is sorted, without gaps and without doubles', () => {
    const octets = Buffer.from(PUBLISHED_KEYS, 'base64').toString('hex');
    const ids = octets.match(new RegExp(`.{${2 * KEY_ID_OCTETS}}`, 'g')) ?? [];
    expect(ids.join('')).toBe(octets);
    expect([...new Set(ids)].sort()).toEqual(ids);
    expect(ids.length).toBeGreaterThan(1_000);
  });
});
