import type { KeyAlgorithm, Purpose } from '../../shared/certificate.ts';

/** Bits of KeyUsage (RFC 5280 §4.2.1.3), as @peculiar/x509 counts them. */
export const KEY_USAGE = {
  digitalSignature: 1,
  nonRepudiation: 2,
  keyEncipherment: 4,
  keyAgreement: 16,
  keyCertSign: 32,
  cRLSign: 64,
} as const;

export const EXTENDED_KEY_USAGE = {
  clientAuth: '1.3.6.1.5.5.7.3.2',
  emailProtection: '1.3.6.1.5.5.7.3.4',
  /** RFC 9336. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const;

/** The arc of our policies; docs/decisions/certificate-policies.md explains the choice. */
const POLICY_ARC = '1.2.840.113556.1.8000.2554.26366.5717.43343.19235.48251.9201974.10358402';

/** What a certificate of one purpose says about its use. */
export interface Profile {
  /** Key types that can serve this purpose at all; an order may allow fewer. */
  readonly algorithms: readonly KeyAlgorithm[];
  readonly keyUsage: (algorithm: KeyAlgorithm) => number;
  readonly extendedKeyUsage: readonly string[];
  readonly policy: string;
}

export const PROFILES: Readonly<Record<Purpose, Profile>> = {
  authentication: {
    algorithms: ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096', 'Ed25519', 'ML-DSA-65'],
    keyUsage: () => KEY_USAGE.digitalSignature,
    extendedKeyUsage: [EXTENDED_KEY_USAGE.clientAuth],
    policy: `${POLICY_ARC}.1`,
  },
  signature: {
    algorithms: ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096', 'Ed25519', 'ML-DSA-65'],
    keyUsage: () => KEY_USAGE.digitalSignature | KEY_USAGE.nonRepudiation,
    extendedKeyUsage: [EXTENDED_KEY_USAGE.emailProtection, EXTENDED_KEY_USAGE.documentSigning],
    policy: `${POLICY_ARC}.2`,
  },
  encryption: {
    algorithms: ['P-256', 'P-384', 'RSA-2048', 'RSA-3072', 'RSA-4096'],
    keyUsage: (algorithm) => (algorithm.startsWith('RSA-') ? KEY_USAGE.keyEncipherment : KEY_USAGE.keyAgreement),
    extendedKeyUsage: [EXTENDED_KEY_USAGE.emailProtection],
    policy: `${POLICY_ARC}.3`,
  },
};
