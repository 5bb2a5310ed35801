import type { CertificatesTexts } from '../../en/portal/certificates.ts';

export const certificates = {
  title: 'Zertifikate',
  lead: 'Sie gehören zu den Schlüsseln auf Ihren Karten und Mobile IDs.',
  none: { title: 'Noch keine Zertifikate', text: 'Sie kommen mit einer virtuellen Smartcard oder einer Mobile ID.' },
  back: 'Zurück zu den Zertifikaten',
  certificateFor: (purpose) => `Zertifikat für ${purpose}`,
  number: (serial) => `Nr. ${serial}`,
  columns: { purpose: 'Zweck', on: 'Auf', validUntil: 'Gültig bis', state: 'Status', download: 'Herunterladen' },
  certificate: 'Zertifikat',
  chain: 'Kette',
  facts: {
    subject: 'Inhaber',
    issuer: 'Aussteller',
    valid: 'Gültig',
    serialNumber: 'Seriennummer',
    thumbprint: 'Fingerabdruck (SHA-256)',
    revoked: 'Widerrufen',
  },
  fromTo: (from, to) => `${from} bis ${to}`,
  validUntil: (day) => `Gültig bis ${day}`,
  copied: { serialNumber: 'Seriennummer', thumbprint: 'Fingerabdruck' },
  download: (format, purpose, heard) => [format, heard(` des Zertifikats für ${purpose}`)],
} satisfies CertificatesTexts;
