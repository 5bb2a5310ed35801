import { type Bytes, concat, toHex } from '../../../shared/bytes.ts';
import type { KeyAlgorithm, Purpose } from '../../../shared/certificate.ts';
import type { Ca } from '../ca.ts';
import { x509 } from '../der/crypto-provider.ts';
import { objectIdentifier, octetString, sequence } from '../der/der-elements.ts';
import { encodeExtensions } from '../der/encode-extensions.ts';
import { keyIdentifier } from '../der/key-identifier.ts';
import { mailboxName } from '../der/mailbox-name.ts';
import { PROFILES } from '../profiles.ts';

const SUBJECT_ALTERNATIVE_NAME = objectIdentifier('2.5.29.17');
const SUBJECT_KEY_IDENTIFIER = objectIdentifier('2.5.29.14');

/** The input of a person's certificate besides its name and key. */
export interface Holder {
  readonly purpose: Purpose;
  readonly algorithm: KeyAlgorithm;
  readonly email: string;
  /** DER. */
  readonly subjectPublicKeyInfo: Bytes;
}

/** The extensions of an end-entity certificate (RFC 5280 §4.2) of the issuing CA, DER one after the other. */
export function endEntityExtensions(ca: Ca, holder: Holder): Bytes {
  return concat(
    profileExtensions(ca, holder),
    extension(SUBJECT_ALTERNATIVE_NAME, sequence(mailboxName(holder.email))),
    extension(SUBJECT_KEY_IDENTIFIER, octetString(keyIdentifier(holder.subjectPublicKeyInfo))),
  );
}

/** An extension that is not critical. */
function extension(oid: Bytes, value: Bytes): Bytes {
  return sequence(oid, octetString(value));
}

/** The library needs a millisecond for these, and they are the same in every certificate of a profile. */
const profileExtensionsOf = new WeakMap<Ca, Map<string, Bytes>>();

function profileExtensions(ca: Ca, { purpose, algorithm }: Holder): Bytes {
  const known = profileExtensionsOf.getOrInsertComputed(ca, () => new Map());
  return known.getOrInsertComputed(`${purpose} ${algorithm}`, () => {
    const profile = PROFILES[purpose];
    return encodeExtensions([
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(profile.keyUsage(algorithm), true),
      new x509.ExtendedKeyUsageExtension([...profile.extendedKeyUsage]),
      new x509.CertificatePolicyExtension([profile.policy]),
      new x509.AuthorityInfoAccessExtension({ ocsp: ca.addresses.ocsp, caIssuers: ca.addresses.issuingCertificate }),
      new x509.CRLDistributionPointsExtension([ca.addresses.issuingCrl]),
      new x509.AuthorityKeyIdentifierExtension(toHex(ca.issuing.keyIdentifier)),
    ]);
  });
}
