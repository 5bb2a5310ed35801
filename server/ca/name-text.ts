import { type Bytes, toHex, utf8 } from '../../shared/bytes.ts';
import { objectIdentifier } from './der.ts';
import { type DerElement, expectTag, readDer, readInside, TAG } from './read-der.ts';

/** The attributes that our names use; GN, SN and serialNumber as openssl writes them. */
const KEYWORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ O: '2.5.4.10', CN: '2.5.4.3', SN: '2.5.4.4', GN: '2.5.4.42', serialNumber: '2.5.4.5' }).map(
    ([keyword, oid]) => [toHex(objectIdentifier(oid)), keyword],
  ),
);

/** A distinguished name as text (RFC 4514): the last attribute comes first, `CN=Berg\, Alice,O=Example`. */
export function nameText(der: Bytes): string {
  return readInside(readDer(der, TAG.sequence))
    .map((rdn) =>
      readInside(expectTag(rdn, TAG.set))
        .map((attribute) => attributeText(attribute))
        .join('+'),
    )
    .reverse()
    .join(',');
}

function attributeText(attribute: DerElement): string {
  const [type, value] = readInside(expectTag(attribute, TAG.sequence));
  const keyword = KEYWORDS.get(toHex(expectTag(type, TAG.objectIdentifier).whole));
  const { tag, content } = expectTag(value, undefined);
  if (keyword === undefined || (tag !== TAG.utf8String && tag !== TAG.printableString)) {
    throw new SyntaxError('A name holds an attribute that is not one of ours');
  }
  return `${keyword}=${escaped(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content))}`;
}

/** RFC 4514 §2.4; control characters too, so that a name stays on one line. */
function escaped(value: string): string {
  return value.replace(/^[ #]|[",+;<>\\]| $/g, '\\$&').replace(/\p{Cc}/gu, hexPairs);
}

function hexPairs(character: string): string {
  return Array.from(utf8(character), (octet) => `\\${octet.toString(16).padStart(2, '0')}`).join('');
}
