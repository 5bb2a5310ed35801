/** Credentials: a virtual smart card or a mobile ID. Belongs to one user. */

export const CREDENTIAL_KINDS = ['virtual smart card', 'mobile ID'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** `registered`: creation not finished. `inactive`: temporary. `locked`: final. */
export const CREDENTIAL_STATES = ['registered', 'active', 'inactive', 'locked'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

/** The transitions of a credential, and the resulting states of its certificates. */
export interface CredentialChange {
  readonly from: readonly CredentialState[];
  readonly to: Exclude<CredentialState, 'registered'>;
  readonly certificates: 'valid' | 'on hold' | 'revoked';
}
