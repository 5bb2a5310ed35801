import { toHex, utf8 } from './bytes.ts';

/** One attribute: its keyword, as openssl writes it, and its value. */
export type NameAttribute = readonly [keyword: string, value: string];

/**
 * A distinguished name as text (RFC 4514 §2): the last attribute comes first, `CN=Berg\, Alice,O=Example`. Takes the
 * RDNs in the order of the certificate.
 */
export function nameText(name: ReadonlyArray<readonly NameAttribute[]>): string {
  return name
    .map((rdn) => rdn.map(([keyword, value]) => `${keyword}=${escaped(value)}`).join('+'))
    .toReversed()
    .join(',');
}

/** RFC 4514 §2.4; control characters too, so that a name stays on one line. */
function escaped(value: string): string {
  const octets = (character: string) => toHex(utf8(character)).replace(/../g, '\\$&');
  return value.replace(/^[ #]|[",+;<>\\]| $/g, '\\$&').replace(/\p{Cc}/gu, octets);
}
