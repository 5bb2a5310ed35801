/**
 * Conversions between bytes and text, using the platform's own (Uint8Array.fromBase64 and friends). Browsers from
 * before 2025 lack these; for them, the same by hand.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** What an older browser has of it, although the types promise everything. */
type Older<T> = { readonly [Name in keyof T]?: T[Name] };
const native: Older<Pick<Uint8ArrayConstructor, 'fromBase64' | 'fromHex'>> = Uint8Array;
const own: Older<Pick<Uint8Array, 'toBase64' | 'toHex'>> = Uint8Array.prototype;

export function toBase64(bytes: Uint8Array): string {
  return own.toBase64 === undefined ? encode(bytes) : bytes.toBase64();
}

/** RFC 4648 §4. Throws SyntaxError when `text` is not base64. */
export function fromBase64(text: string): Bytes {
  return native.fromBase64 === undefined ? decode(text) : Uint8Array.fromBase64(text);
}

/** RFC 4648 §5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  if (own.toBase64 !== undefined) return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
  return encode(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

/** RFC 4648 §5. Throws SyntaxError when `text` is not base64url. */
export function fromBase64url(text: string): Bytes {
  if (native.fromBase64 !== undefined) return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  if (/[+/]/.test(text)) throw new SyntaxError('not base64url');
  return decode(text.replaceAll('-', '+').replaceAll('_', '/'));
}

export function toHex(bytes: Uint8Array): string {
  if (own.toHex !== undefined) return bytes.toHex();
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws SyntaxError when `text` is not an even number of hex digits. */
export function fromHex(text: string): Bytes {
  if (native.fromHex !== undefined) return Uint8Array.fromHex(text);
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new SyntaxError('not hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function decode(text: string): Bytes {
  let binary: string;
  try {
    binary = atob(text);
  } catch (cause) {
    throw new SyntaxError('not base64', { cause });
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Four bytes of length, big-endian, then the bytes: makes a list of values unambiguous. */
export function lengthPrefixed(bytes: Uint8Array): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concat(length, bytes);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
