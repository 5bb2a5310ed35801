import { type Bytes, concat } from '../../../shared/bytes.ts';

/** Elements of DER (X.690): each function returns a whole one. */

export function element(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  return concat(header(tag, length), ...contents);
}

/** The header of an element whose content is assembled elsewhere. */
export function header(tag: number, contentLength: number): Bytes {
  return Uint8Array.of(tag, ...lengthOctets(contentLength));
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export function sequence(...contents: readonly Uint8Array[]): Bytes {
  return element(0x30, ...contents);
}

/** A context-specific, constructed tag around whole elements. */
export function explicit(tag: number, ...contents: readonly Uint8Array[]): Bytes {
  return element(0xa0 | tag, ...contents);
}

/** A non-negative INTEGER from big-endian octets; leading zeros do not matter. */
export function unsignedInteger(octets: Uint8Array): Bytes {
  const first = octets.findIndex((octet) => octet !== 0);
  if (first === -1) return element(0x02, Uint8Array.of(0));
  const digits = octets.subarray(first);
  return (digits[0] ?? 0) < 0x80 ? element(0x02, digits) : element(0x02, Uint8Array.of(0), digits);
}

/** A non-negative INTEGER that JavaScript represents exactly. */
export function smallInteger(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new TypeError('Not a non-negative integer');
  const hex = value.toString(16);
  return unsignedInteger(Uint8Array.fromHex(hex.length % 2 === 0 ? hex : `0${hex}`));
}

/** A BIT STRING of whole octets. */
export function bitString(octets: Uint8Array): Bytes {
  return element(0x03, Uint8Array.of(0), octets);
}

export function octetString(octets: Uint8Array): Bytes {
  return element(0x04, octets);
}

export const NULL = Uint8Array.of(0x05, 0x00);

/** OBJECT IDENTIFIER from dotted text; every arc below 2^53. */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) octets.unshift(0x80 | (left % 128));
  return octets;
}

/** Time of RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050, in whole seconds (rounded down). */
export function time(at: Date): Bytes {
  const digits = at.toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return at.getUTCFullYear() < 2050
    ? element(0x17, new TextEncoder().encode(`${digits.slice(2)}Z`))
    : element(0x18, new TextEncoder().encode(`${digits}Z`));
}
