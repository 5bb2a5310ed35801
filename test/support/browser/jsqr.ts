import { createRequire } from 'node:module';

type Read = typeof import('jsqr')['default'];

// A CommonJS bundle whose default export bundlers and Node understand differently.
const bundle: Read | { readonly default: Read } = createRequire(import.meta.url)('jsqr');

/** Reads a QR code from RGBA pixels; null = there is none. */
export const jsQR: Read = 'default' in bundle ? bundle.default : bundle;
