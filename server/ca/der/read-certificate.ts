import { type Bytes, toHex } from '../../../shared/bytes.ts';
import { type DerElement, expectTag, readDer, readInside, TAG } from './read-der.ts';

/** The fields of a certificate that we issued. Everything of type Bytes is DER. */
export interface CertificateFields {
  /** Hex, without a sign octet. */
  readonly serialNumber: string;
  readonly issuer: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subject: Bytes;
  readonly subjectPublicKeyInfo: Bytes;
}

/** Reads a Certificate (RFC 5280 §4.1). Throws SyntaxError when it is not one. */
export function readCertificate(der: Uint8Array): CertificateFields {
  const [tbs] = readInside(readDer(new Uint8Array(der), TAG.sequence));
  return readTbsCertificate(expectTag(tbs, TAG.sequence).whole);
}

/** Reads a tbsCertificate of version 3. Throws SyntaxError when it is not one. */
export function readTbsCertificate(der: Uint8Array): CertificateFields {
  const [version, serial, algorithm, issuer, validity, subject, publicKey] = readInside(
    readDer(new Uint8Array(der), TAG.sequence),
  );
  expectTag(version, 0xa0);
  expectTag(algorithm, TAG.sequence);
  const [notBefore, notAfter] = readInside(expectTag(validity, TAG.sequence));
  return {
    serialNumber: toHex(expectTag(serial, TAG.integer).content).replace(/^00(?=.)/, ''),
    issuer: expectTag(issuer, TAG.sequence).whole,
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    subject: expectTag(subject, TAG.sequence).whole,
    subjectPublicKeyInfo: expectTag(publicKey, TAG.sequence).whole,
  };
}

/** RFC 5280 §4.1.2.5: two-digit years from 50 on are in the last century. */
function readTime(found: DerElement | undefined): Date {
  const { tag, content } = expectTag(found, undefined);
  const text = new TextDecoder().decode(content);
  const full = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (digits === null) throw new SyntaxError('Not a time of RFC 5280');
  const [, year, month, day, hour, minute, second] = digits;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
