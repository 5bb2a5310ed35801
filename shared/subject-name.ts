import type { Subject } from './certificate.ts';

/** One attribute as `new x509.Name([...])` of @peculiar/x509 takes it: type → values of one ASN.1 string type. */
export type SubjectAttribute = Record<string, Array<{ utf8String: string } | { printableString: string }>>;

const SERIAL_NUMBER_OID = '2.5.4.5';
/** RFC 5280 appendix A.1: ub-common-name, ub-organization-name, ub-serial-number, in characters. */
const UPPER_BOUND = 64;

/**
 * The distinguished name of a certificate subject: O, CN, SN, G, serialNumber, one attribute per RDN. Card and CA both
 * build it here, so that they agree byte for byte. Values never pass through a string parser: no character in a name is
 * special. A person with one name has no SN or no G: X.520 knows no empty attribute. Organization and common name are
 * cut to 64 characters (RFC 5280 A.1); surname and given name stay whole.
 *
 * Throws TypeError for an empty organization or common name, and for a serialNumber that is not a PrintableString of at
 * most 64 characters.
 */
export function subjectName(subject: Subject): SubjectAttribute[] {
  const { serialNumber } = subject;
  if (serialNumber.length > UPPER_BOUND || !/^[A-Za-z0-9 '()+,\-./:=?]+$/.test(serialNumber)) {
    throw new TypeError('A subject serialNumber is 1 to 64 characters of PrintableString');
  }
  return [
    { O: [{ utf8String: cut(filled(subject.organizationName)) }] },
    { CN: [{ utf8String: cut(filled(subject.commonName)) }] },
    ...(subject.surname === '' ? [] : [{ SN: [{ utf8String: subject.surname.toWellFormed() }] }]),
    ...(subject.givenName === '' ? [] : [{ G: [{ utf8String: subject.givenName.toWellFormed() }] }]),
    { [SERIAL_NUMBER_OID]: [{ printableString: serialNumber }] },
  ];
}

/** A lone surrogate has no UTF-8 form; each side's encoder would replace it in its own way. */
function filled(value: string): string {
  if (value === '') throw new TypeError('A subject has no empty attributes');
  return value.toWellFormed();
}

function cut(value: string): string {
  return Array.from(value).slice(0, UPPER_BOUND).join('');
}
