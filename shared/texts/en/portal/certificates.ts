import type { Mark, Rich } from '../../rich.ts';

/** The pages of certificates, and what is said of one elsewhere. */
export const certificates = {
  title: 'Certificates',
  lead: 'They belong to the keys on your cards and mobile IDs.',
  none: { title: 'No certificates yet', text: 'They come with a virtual smart card or a mobile ID.' },
  back: 'Back to Certificates',
  certificateFor: (purpose: string) => `Certificate for ${purpose}`,
  /** Tells certificates for one purpose apart: a short serial number. */
  number: (serial: string) => `No. ${serial}`,
  columns: { purpose: 'Purpose', on: 'On', validUntil: 'Valid until', state: 'State', download: 'Download' },
  certificate: 'Certificate',
  chain: 'Chain',
  facts: {
    subject: 'Subject',
    issuer: 'Issuer',
    valid: 'Valid',
    serialNumber: 'Serial number',
    thumbprint: 'Thumbprint (SHA-256)',
    revoked: 'Revoked',
  },
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  validUntil: (day: string) => `Valid until ${day}`,
  /** What is copied. */
  copied: { serialNumber: 'serial number', thumbprint: 'thumbprint' },
  /** A file format on a button; what is in the mark is heard, not seen. */
  download: <T>(format: string, purpose: string, heard: Mark<T>): Rich<T> => [
    format,
    heard(` of the certificate for ${purpose}`),
  ],
};
export type CertificatesTexts = typeof certificates;
