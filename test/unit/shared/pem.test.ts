import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPem } from '../../../shared/pem.ts';

describe('toPem', () => {
  it('writes what the platform reads', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = toPem('PRIVATE KEY', new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })));
    expect(createPrivateKey(pem).equals(privateKey)).toBe(true);
  });

  it('keeps every byte, 64 characters a line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const [first, ...lines] = toPem('X509 CRL', bytes).trimEnd().split('\n');
        const last = lines.pop();
        expect([first, last]).toEqual(['-----BEGIN X509 CRL-----', '-----END X509 CRL-----']);
        expect(lines.slice(0, -1).every((line) => line.length === 64)).toBe(true);
        expect(Uint8Array.fromBase64(lines.join(''))).toEqual(bytes);
      }),
    );
  });
});
