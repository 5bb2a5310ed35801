import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openResetHalf, sealResetHalf } from '../../../../server/credentials/seal-reset-half.ts';

const sealKey = new Uint8Array(32).fill(1);
const random = (length: number) => new Uint8Array(randomBytes(length));
const ID = '0198f7a0-0000-4000-8000-000000000001';
const half = new Uint8Array(32).map((_, at) => at);
const sealed = sealResetHalf(half, ID, { sealKey, random });

describe('sealResetHalf', () => {
  it('can be opened again', () => expect(openResetHalf(sealed, ID, sealKey)).toEqual(half));

  it('never seals the same way twice', () => expect(sealResetHalf(half, ID, { sealKey, random })).not.toEqual(sealed));

  it.each([0, 1, 13, 44, 60])('shows a change of byte %i', (at) => {
    const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
    expect(() => openResetHalf(changed, ID, sealKey)).toThrow();
  });

  it.each([
    ['another credential', () => openResetHalf(sealed, ID.replace(/1$/, '2'), sealKey)],
    ['another key', () => openResetHalf(sealed, ID, new Uint8Array(32))],
    ['a part of it', () => openResetHalf(sealed.subarray(0, 20), ID, sealKey)],
    ['nothing', () => openResetHalf(new Uint8Array(), ID, sealKey)],
  ])('does not open for %s', (_, open) => expect(open).toThrow());
});
