import type { Bytes } from '../../../shared/bytes.ts';
import { AUTHORITY_ROLES, type Organization } from '../../../shared/organization.ts';
import type { IssuerName } from '../ca-store.ts';
import { x509 } from '../der/crypto-provider.ts';

/**
 * DER of the Name of an organisation's authority: C if it has one, O, and CN, which people see in lists of certificates
 * and which names both the organisation and the authority. X.520 requires the country as a PrintableString;
 * LONGEST_ORGANIZATION keeps each of them within its bounds.
 */
export function authorityName({ name, country }: Pick<Organization, 'name' | 'country'>, authority: IssuerName): Bytes {
  const attributes = new x509.Name([
    ...(country === null ? [] : [{ C: [{ printableString: country }] }]),
    { O: [{ utf8String: name }] },
    { CN: [{ utf8String: `${name} ${AUTHORITY_ROLES[authority]}` }] },
  ]);
  return new Uint8Array(attributes.toArrayBuffer());
}
