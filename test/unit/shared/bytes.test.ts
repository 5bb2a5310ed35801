import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Conversions = typeof import('../../../shared/bytes.ts');
const all = Uint8Array.from({ length: 256 }, (_, index) => index);
const modern = {
  toBase64: Uint8Array.prototype.toBase64,
  toHex: Uint8Array.prototype.toHex,
  fromBase64: Uint8Array.fromBase64,
  fromHex: Uint8Array.fromHex,
};

/** Reloads the conversions as in a browser that has, or lacks, the methods of 2025. */
async function load(older: boolean): Promise<Conversions> {
  vi.resetModules();
  if (older) {
    Reflect.deleteProperty(Uint8Array.prototype, 'toBase64');
    Reflect.deleteProperty(Uint8Array.prototype, 'toHex');
    Reflect.deleteProperty(Uint8Array, 'fromBase64');
    Reflect.deleteProperty(Uint8Array, 'fromHex');
  }
  return import('../../../shared/bytes.ts');
}

describe.each([
  ['today', false],
  ['before 2025', true],
])('bytes and text in a browser of %s', (_, older) => {
  let bytes: Conversions;
  beforeEach(async () => {
    bytes = await load(older);
  });
  afterEach(() => {
    const { toBase64, toHex, fromBase64, fromHex } = modern;
    Object.assign(Uint8Array.prototype, { toBase64, toHex });
    Object.assign(Uint8Array, { fromBase64, fromHex });
  });

  it.each([0, 1, 2, 3, 32, 256])('goes there and back with %d bytes', (length) => {
    const some = all.slice(0, length);
    expect(bytes.fromBase64(bytes.toBase64(some))).toEqual(some);
    expect(bytes.fromBase64url(bytes.toBase64url(some))).toEqual(some);
    expect(bytes.fromHex(bytes.toHex(some))).toEqual(some);
    expect(bytes.toBase64(some)).toBe(Buffer.from(some).toString('base64'));
    expect(bytes.toBase64url(some)).toBe(Buffer.from(some).toString('base64url'));
    expect(bytes.toHex(some)).toBe(Buffer.from(some).toString('hex'));
  });

  it.each([
    ['base64', 'A-_A'],
    ['base64', 'ä'],
    ['base64', 'A'],
    ['base64url', 'A+/A'],
    ['hex', 'abc'],
    ['hex', 'zz'],
  ] as const)('refuses %s %s', (form, text) => {
    const read = { base64: bytes.fromBase64, base64url: bytes.fromBase64url, hex: bytes.fromHex }[form];
    expect(() => read(text)).toThrow(SyntaxError);
  });
});
