import { describe, expect, it } from 'vitest';
import { sha256, toHex, utf8 } from '../../../shared/bytes.ts';
import { confirmationBytes, confirmationSignature } from '../../../shared/confirmation.ts';

const confirmed = {
  origin: 'https://id.example.com',
  messageId: '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10',
  nonce: '00ff'.repeat(16),
  certificates: [utf8('first'), utf8('second')],
};

describe('confirmationBytes', () => {
  it('is the context, a zero and the hash of what is confirmed, each value after its length', async () => {
    const bytes = await confirmationBytes(confirmed);
    const context = utf8('chipless-confirm:1');
    expect(bytes).toHaveLength(context.length + 1 + 32);
    expect(toHex(bytes).startsWith(`${toHex(context)}00`)).toBe(true);

    const prefixed = (hex: string) => (hex.length / 2).toString(16).padStart(8, '0') + hex;
    const hashes = await Promise.all(confirmed.certificates.map(sha256));
    const values = [
      toHex(utf8(confirmed.origin)),
      toHex(utf8(confirmed.messageId)),
      confirmed.nonce,
      ...hashes.map(toHex),
    ];
    const digest = await sha256(Uint8Array.fromHex(values.map(prefixed).join('')));
    expect(toHex(bytes.slice(context.length + 1))).toBe(toHex(digest));
  });

  it.each([
    ['origin', { origin: 'https://id.example.org' }],
    ['message', { messageId: '7f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10' }],
    ['nonce', { nonce: '01ff'.repeat(16) }],
    ['order of the certificates', { certificates: confirmed.certificates.toReversed() }],
    ['number of certificates', { certificates: confirmed.certificates.slice(0, 1) }],
    ['border between two values', { origin: 'https://id.example.co', messageId: `m${confirmed.messageId}` }],
  ])('changes with the %s', async (_, change) => {
    expect(await confirmationBytes({ ...confirmed, ...change })).not.toEqual(await confirmationBytes(confirmed));
  });

  it('throws for a nonce that is not hex', async () => {
    await expect(confirmationBytes({ ...confirmed, nonce: 'xyz' })).rejects.toBeInstanceOf(SyntaxError);
  });
});

describe('confirmationSignature', () => {
  it.each([
    ['P-256', { name: 'ECDSA', hash: 'SHA-256' }],
    ['P-384', { name: 'ECDSA', hash: 'SHA-384' }],
    ['RSA-3072', { name: 'RSASSA-PKCS1-v1_5' }],
    ['Ed25519', { name: 'Ed25519' }],
    ['ML-DSA-65', { name: 'ML-DSA-65' }],
  ] as const)('signs with %s as the standard pairs it', (algorithm, expected) => {
    expect(confirmationSignature(algorithm)).toEqual(expected);
  });
});
