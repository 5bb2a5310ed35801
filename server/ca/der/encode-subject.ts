import { type Bytes, utf8 } from '../../../shared/bytes.ts';
import type { Subject } from '../../../shared/certificate.ts';
import { type SubjectAttribute, subjectName } from '../../../shared/subject-name.ts';
import { element, objectIdentifier, sequence } from './der-elements.ts';
import { TAG } from './read-der.ts';

/** AttributeTypes, DER, by their names in `subjectName`. */
const TYPES: ReadonlyMap<string, Bytes> = new Map([
  ['O', objectIdentifier('2.5.4.10')],
  ['CN', objectIdentifier('2.5.4.3')],
  ['SN', objectIdentifier('2.5.4.4')],
  ['G', objectIdentifier('2.5.4.42')],
  ['2.5.4.5', objectIdentifier('2.5.4.5')],
]);

/**
 * DER of the Name of a subject, the same bytes as the card writes into its certificate request. By hand, since the
 * library that the card uses takes as long for it as checking a signature.
 */
export function encodeSubject(subject: Subject): Bytes {
  return sequence(...subjectName(subject).flatMap(encodeAttribute));
}

/** Each value is an RDN of its own. */
function encodeAttribute(attribute: SubjectAttribute): Bytes[] {
  return Object.entries(attribute).flatMap(([name, values]) => {
    const type = TYPES.get(name);
    if (type === undefined) throw new TypeError(`${name} is no attribute of a subject`);
    return values.map((value) => {
      const text =
        'utf8String' in value
          ? element(TAG.utf8String, utf8(value.utf8String))
          : element(TAG.printableString, utf8(value.printableString));
      return element(TAG.set, sequence(type, text));
    });
  });
}
