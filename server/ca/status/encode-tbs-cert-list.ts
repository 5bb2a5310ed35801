import { type Bytes, concat, toHex } from '../../../shared/bytes.ts';
import type { Authority } from '../ca.ts';
import type { StoredCrl } from '../ca-store.ts';
import { x509 } from '../der/crypto-provider.ts';
import { explicit, header, sequence, smallInteger, time } from '../der/der-elements.ts';
import { encodeExtensions } from '../der/encode-extensions.ts';
import { signatureAlgorithm } from '../sign-der.ts';

const CRL_NUMBER = '2.5.29.20';
const SEQUENCE = 0x30;

/**
 * DER of a version 2 tbsCertList (RFC 5280 §5.1.2) in consecutive parts: its fields around entries that `encodeRevoked`
 * wrote. Written by hand: the library's generator compares every entry with every other, which takes 14 seconds for
 * 10,000.
 */
export function encodeTbsCertList(
  issuer: Pick<Authority, 'curve' | 'subject' | 'keyIdentifier'>,
  { number, thisUpdate, nextUpdate }: Pick<StoredCrl, 'number' | 'thisUpdate' | 'nextUpdate'>,
  entries: readonly Bytes[],
): Bytes[] {
  const listed = entries.reduce((sum, part) => sum + part.length, 0);
  const fields = concat(
    smallInteger(1),
    signatureAlgorithm(issuer.curve),
    issuer.subject,
    time(thisUpdate),
    time(nextUpdate),
    ...(listed === 0 ? [] : [header(SEQUENCE, listed)]),
  );
  const extensions = explicit(
    0,
    sequence(
      encodeExtensions([
        new x509.AuthorityKeyIdentifierExtension(toHex(issuer.keyIdentifier)),
        new x509.Extension(CRL_NUMBER, false, smallInteger(number)),
      ]),
    ),
  );
  return [header(SEQUENCE, fields.length + listed + extensions.length), fields, ...entries, extensions];
}
