import { createHash } from 'node:crypto';
import { derNameText } from './der-name-text.ts';
import { readCertificate } from './read-certificate.ts';

/** The fields of a certificate that the Identity Manager stores and shows. */
export interface CertificateFacts {
  /** Hex, lower case. */
  readonly serialNumber: string;
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the DER, hex, lower case. */
  readonly thumbprint: string;
}

/** Reads the facts of a certificate of this CA. Throws SyntaxError for anything else. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const { serialNumber, subject, issuer, notBefore, notAfter } = readCertificate(der);
  const thumbprint = createHash('sha256').update(der).digest('hex');
  return { serialNumber, subject: derNameText(subject), issuer: derNameText(issuer), notBefore, notAfter, thumbprint };
}
