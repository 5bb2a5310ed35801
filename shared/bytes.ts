/** Conversions between bytes and text, on what the platforms have built in (Uint8Array.fromBase64 and friends). */

export type Bytes = Uint8Array<ArrayBuffer>;

export function toBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

/** RFC 4648 §4. Throws SyntaxError when `text` is not base64. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.fromBase64(text);
}

/** RFC 4648 §5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
}

/** RFC 4648 §5. Throws SyntaxError when `text` is not base64url. */
export function fromBase64url(text: string): Bytes {
  return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
}

export function toHex(bytes: Uint8Array): string {
  return bytes.toHex();
}

/** Throws SyntaxError when `text` is not an even number of hex digits. */
export function fromHex(text: string): Bytes {
  return Uint8Array.fromHex(text);
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
