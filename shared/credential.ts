/** Credentials: a virtual smart card or a mobile ID. Belongs to one user. */

export const CREDENTIAL_KINDS = ['virtual smart card', 'mobile ID'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** `registered`: creation not finished. `inactive`: temporary. `locked`: final. */
export const CREDENTIAL_STATES = ['registered', 'active', 'inactive', 'locked'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];
