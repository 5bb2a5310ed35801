/** Certificates as the Identity Manager sees them. Each belongs to a credential. */

export const PURPOSES = ['authentication', 'signature', 'encryption'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** `issued`: signed by the CA, install not confirmed. `expired` and `revoked`: final. */
export const CERTIFICATE_STATES = ['issued', 'valid', 'on hold', 'expired', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export const KEY_ALGORITHMS = ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096', 'Ed25519', 'ML-DSA-65'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];

/**
 * The subject of a certificate, structured: names are built from these values only, so that a comma in a name cannot
 * inject anything. Order of the attributes in the certificate: O, CN, SN, G, serialNumber.
 */
export interface Subject {
  readonly organizationName: string;
  readonly commonName: string;
  readonly surname: string;
  readonly givenName: string;
  readonly serialNumber: string;
}

/** RFC 5280 §5.3.1, the reasons this product uses. */
export const REVOCATION_REASONS = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASONS;
