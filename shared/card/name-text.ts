import { toHex, utf8 } from '../bytes.ts';

/** A distinguished name as @peculiar/x509 hands it out: RDNs of attribute type → values. */
type JsonName = ReadonlyArray<Readonly<Record<string, readonly string[]>>>;

/** The keywords that openssl writes, so that card, portal and `openssl x509 -nameopt RFC2253` say the same. */
const KEYWORDS: Readonly<Record<string, string>> = { G: 'GN', '2.5.4.5': 'serialNumber' };

/** The name as text (RFC 4514 §2): the last attribute comes first, `CN=Berg\, Alice,O=Example`. */
export function nameText(name: JsonName): string {
  return name
    .map((rdn) =>
      Object.entries(rdn)
        .flatMap(([type, values]) => values.map((value) => `${KEYWORDS[type] ?? type}=${escaped(value)}`))
        .join('+'),
    )
    .toReversed()
    .join(',');
}

/** RFC 4514 §2.4; control characters too, so that a name stays on one line. */
function escaped(value: string): string {
  const octets = (character: string) => toHex(utf8(character)).replace(/../g, '\\$&');
  return value.replace(/^[ #]|[",+;<>\\]| $/g, '\\$&').replace(/\p{Cc}/gu, octets);
}
