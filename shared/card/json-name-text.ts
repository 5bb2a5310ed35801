import { nameText } from '../name-text.ts';
import { cutToShow, LONGEST_CERTIFIED } from '../wire/shown-text.ts';

/** A distinguished name as @peculiar/x509 returns it: RDNs of attribute type → values. */
type JsonName = ReadonlyArray<Readonly<Record<string, readonly string[]>>>;

/** The keywords that openssl writes, so that card, portal and `openssl x509 -nameopt RFC2253` say the same. */
const KEYWORDS: Readonly<Record<string, string>> = { G: 'GN', '2.5.4.5': 'serialNumber' };

/** The name as text (RFC 4514 §2), the part of it that screens show: the certificate has the whole. */
export function jsonNameText(name: JsonName): string {
  const text = nameText(
    name.map((rdn) =>
      Object.entries(rdn).flatMap(([type, values]) => values.map((value) => [KEYWORDS[type] ?? type, value] as const)),
    ),
  );
  return cutToShow(text, LONGEST_CERTIFIED);
}
