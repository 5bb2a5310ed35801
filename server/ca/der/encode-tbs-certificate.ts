import { type Bytes, fromHex } from '../../../shared/bytes.ts';
import { explicit, sequence, smallInteger, time, unsignedInteger } from './der-elements.ts';

/** The fields of a tbsCertificate (RFC 5280 §4.1). Everything of type Bytes is DER. */
export interface TbsCertificate {
  /** Hex. */
  readonly serialNumber: string;
  readonly signatureAlgorithm: Bytes;
  readonly issuer: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subject: Bytes;
  readonly subjectPublicKeyInfo: Uint8Array;
  /** Extensions, one after the other. */
  readonly extensions: Bytes;
}

/** DER of a version 3 tbsCertificate, ready to be signed. */
export function encodeTbsCertificate(fields: TbsCertificate): Bytes {
  return sequence(
    explicit(0, smallInteger(2)),
    unsignedInteger(fromHex(fields.serialNumber)),
    fields.signatureAlgorithm,
    fields.issuer,
    sequence(time(fields.notBefore), time(fields.notAfter)),
    fields.subject,
    fields.subjectPublicKeyInfo,
    explicit(3, sequence(fields.extensions)),
  );
}
