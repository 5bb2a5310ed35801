import type { CertificateState, Purpose, RevocationReason } from '../../shared/certificate.ts';
import type { CredentialKind, CredentialState } from '../../shared/credential.ts';

export interface StoredCredential {
  readonly id: string;
  readonly personId: string;
  readonly kind: CredentialKind;
  readonly state: CredentialState;
  readonly name: string;
  readonly serverName: string;
  readonly deviceName: string | null;
  readonly validUntil: Date | null;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly lockedAt: Date | null;
  /** A word of the list that it was chosen from, or `deleted`. */
  readonly lockedReason: string | null;
  /** The person who locked it; null = its own client, or the server. */
  readonly lockedBy: string | null;
  /**
   * The run of the process that brought it into its state; null = it is as it was made, or its client has deleted it.
   */
  readonly stateRunId: string | null;
  /** The run that makes or made it. */
  readonly runId: string;
  /** SHA-256 (hex) of the secret by which its client authenticates itself; null until the client is bound. */
  readonly clientSecretHash: string | null;
  /** The server half of the reset slot, encrypted under a key outside the database; null until answered. */
  readonly resetHalfSealed: Uint8Array | null;
}

export interface CredentialStore {
  insert(credential: StoredCredential): Promise<void>;
  byId(id: string): Promise<StoredCredential | null>;
  /** Newest first. */
  ofPerson(personId: string): Promise<StoredCredential[]>;
  countOfPerson(personId: string, kind: CredentialKind, state: CredentialState): Promise<number>;
  /** Sets fields of one credential if its state is one of `from`; returns whether it was. */
  update(
    id: string,
    from: readonly CredentialState[],
    change: Partial<Omit<StoredCredential, 'id' | 'personId' | 'runId'>>,
  ): Promise<boolean>;
  /** Only a registered one is ever removed. */
  removeRegistered(id: string): Promise<boolean>;
  /** Registered credentials whose run is no longer running: there must be none. For the consistency check. */
  orphans(): Promise<string[]>;
}

/** A certificate as the Identity Manager knows it. */
export interface StoredCertificate {
  readonly id: string;
  readonly credentialId: string;
  readonly personId: string;
  readonly purpose: Purpose;
  readonly state: CertificateState;
  /** Hex, 40 digits. */
  readonly serialNumber: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256 of the DER, hex. */
  readonly thumbprint: string;
  readonly der: Uint8Array;
  readonly revokedAt: Date | null;
  readonly revocationReason: RevocationReason | null;
}

export interface CertificateStore {
  /** One at least. */
  insert(...certificates: readonly StoredCertificate[]): Promise<void>;
  byId(id: string): Promise<StoredCertificate | null>;
  ofCredential(credentialId: string): Promise<StoredCertificate[]>;
  /** Newest first. */
  ofPerson(personId: string): Promise<StoredCertificate[]>;
  /** Changes the state of all certificates of a credential that are in one of `from`; returns those it changed. */
  changeStates(
    credentialId: string,
    from: readonly CertificateState[],
    to: CertificateState,
    revocation: { readonly at: Date; readonly reason: RevocationReason } | null,
  ): Promise<StoredCertificate[]>;
  /** All certificates in this state. For the consistency check. */
  ofState(state: CertificateState): Promise<StoredCertificate[]>;
}
