import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { type NameAttribute, nameText } from '../../../shared/name-text.ts';
import { objectIdentifier } from './der-elements.ts';
import { type DerElement, expectTag, readDer, readInside, TAG } from './read-der.ts';

/** The attributes that our names use; GN, SN and serialNumber as openssl writes them. */
const KEYWORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    C: '2.5.4.6',
    O: '2.5.4.10',
    CN: '2.5.4.3',
    SN: '2.5.4.4',
    GN: '2.5.4.42',
    serialNumber: '2.5.4.5',
  }).map(([keyword, oid]) => [toHex(objectIdentifier(oid)), keyword]),
);

/** A distinguished name as text (RFC 4514 §2). Throws SyntaxError for an attribute that our names do not use. */
export function derNameText(der: Bytes): string {
  const rdns = readInside(readDer(der, TAG.sequence));
  return nameText(rdns.map((rdn) => readInside(expectTag(rdn, TAG.set)).map((attribute) => readAttribute(attribute))));
}

function readAttribute(attribute: DerElement): NameAttribute {
  const [type, value] = readInside(expectTag(attribute, TAG.sequence));
  const keyword = KEYWORDS.get(toHex(expectTag(type, TAG.objectIdentifier).whole));
  const { tag, content } = expectTag(value, undefined);
  if (keyword === undefined || (tag !== TAG.utf8String && tag !== TAG.printableString)) {
    throw new SyntaxError('A name holds an attribute that is not one of ours');
  }
  return [keyword, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)];
}
