import { type Bytes, concat } from '../../../shared/bytes.ts';
import type { x509 } from './crypto-provider.ts';

/** DER of extensions, one after the other, as they appear inside an Extensions sequence. */
export function encodeExtensions(extensions: readonly x509.Extension[]): Bytes {
  return concat(...extensions.map((extension) => new Uint8Array(extension.rawData)));
}
