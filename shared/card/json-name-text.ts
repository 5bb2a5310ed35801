import { nameText } from '../name-text.ts';

/** A distinguished name as @peculiar/x509 hands it out: RDNs of attribute type → values. */
type JsonName = ReadonlyArray<Readonly<Record<string, readonly string[]>>>;

/** The keywords that openssl writes, so that card, portal and `openssl x509 -nameopt RFC2253` say the same. */
const KEYWORDS: Readonly<Record<string, string>> = { G: 'GN', '2.5.4.5': 'serialNumber' };

/** The name as text (RFC 4514 §2). */
export function jsonNameText(name: JsonName): string {
  return nameText(
    name.map((rdn) =>
      Object.entries(rdn).flatMap(([type, values]) => values.map((value) => [KEYWORDS[type] ?? type, value] as const)),
    ),
  );
}
