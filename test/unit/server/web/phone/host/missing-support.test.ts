import { expect, it } from 'vitest';
import { missingSupport } from '../../../../../../server/web/phone/host/missing-support.ts';

const WHOLE = {
  isSecureContext: true,
  navigator: { locks: {} },
  crypto: { subtle: {} },
  indexedDB: {},
  WebAssembly: {},
};

it.each([
  ['nothing', WHOLE, null],
  ['https', { ...WHOLE, isSecureContext: false, navigator: {}, crypto: {} }, 'https'],
  ['Web Locks', { ...WHOLE, navigator: {} }, 'browser'],
  ['WebCrypto', { ...WHOLE, crypto: {} }, 'browser'],
  ['IndexedDB', { ...WHOLE, indexedDB: undefined }, 'browser'],
  ['WebAssembly', { ...WHOLE, WebAssembly: undefined }, 'browser'],
] as const)('misses %s', (_, here, missing) => expect(missingSupport(here)).toBe(missing));
