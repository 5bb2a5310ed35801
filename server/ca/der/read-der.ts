import { type Bytes, toHex } from '../../../shared/bytes.ts';

/** One element of DER: `whole` with its tag and length, `content` without. */
export interface DerElement {
  readonly tag: number;
  readonly whole: Bytes;
  readonly content: Bytes;
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * Reads exactly one element of DER (X.690 §10): definite, minimal lengths and one-octet tags only, nothing after it.
 * Throws SyntaxError.
 */
export function readDer(der: Bytes, tag?: number): DerElement {
  const { read, next } = readAt(der, 0);
  if (next !== der.length) throw new SyntaxError('There are bytes after the end');
  return expectTag(read, tag);
}

/** The elements inside a constructed element, each strict in the same way. Throws SyntaxError. */
export function readInside(outer: DerElement): DerElement[] {
  if ((outer.tag & 0x20) === 0) throw new SyntaxError('A primitive element holds no others');
  const elements: DerElement[] = [];
  for (let at = 0; at < outer.content.length; ) {
    const { read, next } = readAt(outer.content, at);
    elements.push(read);
    at = next;
  }
  return elements;
}

/** The element if it is present and has this tag. Throws SyntaxError. */
export function expectTag(found: DerElement | undefined, tag: number | undefined): DerElement {
  if (found === undefined) throw new SyntaxError('An element is missing');
  if (tag !== undefined && found.tag !== tag) throw new SyntaxError(`Tag ${found.tag} where ${tag} belongs`);
  return found;
}

/** The octets of a BIT STRING without unused bits. Throws SyntaxError. */
export function bitStringOctets(found: DerElement | undefined): Bytes {
  const { content } = expectTag(found, TAG.bitString);
  if (content[0] !== 0) throw new SyntaxError('A bit string does not end on an octet');
  return content.subarray(1);
}

/** The magnitude of a positive INTEGER, minimal. Throws SyntaxError. */
export function positiveInteger(found: DerElement | undefined): bigint {
  const { content } = expectTag(found, TAG.integer);
  const [first = 0, second = 0x80] = content;
  if (content.length === 0 || first >= 0x80 || (first === 0 && second < 0x80)) {
    throw new SyntaxError('Not a positive integer in its shortest form');
  }
  return BigInt(`0x${toHex(content)}`);
}

function readAt(der: Bytes, at: number): { read: DerElement; next: number } {
  const tag = octetAt(der, at);
  if ((tag & 0x1f) === 0x1f) throw new SyntaxError('A tag of more than one octet');
  const first = octetAt(der, at + 1);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4) throw new SyntaxError('A length that DER does not know');
  let length = first < 0x80 ? first : 0;
  for (let digit = 0; digit < count; digit++) length = length * 256 + octetAt(der, at + 2 + digit);
  if (count > 0 && (length < 0x80 || length < 256 ** (count - 1)))
    throw new SyntaxError('A length that is not minimal');
  const start = at + 2 + count;
  const next = start + length;
  if (next > der.length) throw new SyntaxError('An element ends after its surroundings');
  return { read: { tag, whole: der.subarray(at, next), content: der.subarray(start, next) }, next };
}

function octetAt(der: Bytes, at: number): number {
  const octet = der[at];
  if (octet === undefined) throw new SyntaxError('An element is cut off');
  return octet;
}
