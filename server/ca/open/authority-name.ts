import type { Bytes } from '../../../shared/bytes.ts';
import { AUTHORITY_ROLES, type Organization } from '../../../shared/organization.ts';
import type { IssuerName } from '../ca-store.ts';
import { x509 } from '../der/crypto-provider.ts';

/**
 * DER of the Name of an authority that is made for an organisation: C if it has one, O, and CN, which is the name that
 * people see in lists of certificates and says both whose it is and which of them. X.520 wants the country as a
 * PrintableString; LONGEST_ORGANIZATION leaves each of them within its bounds.
 */
export function authorityName({ name, country }: Pick<Organization, 'name' | 'country'>, authority: IssuerName): Bytes {
  const attributes = new x509.Name([
    ...(country === null ? [] : [{ C: [{ printableString: country }] }]),
    { O: [{ utf8String: name }] },
    { CN: [{ utf8String: `${name} ${AUTHORITY_ROLES[authority]}` }] },
  ]);
  return new Uint8Array(attributes.toArrayBuffer());
}
