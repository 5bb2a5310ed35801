import type { IssuerName } from './ca-store.ts';

/** An authority recorded in the database as its own. */
export interface StoredAuthority {
  readonly issuer: IssuerName;
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly rememberedAt: Date;
}

/**
 * The CA that a database belongs to. Its keys are elsewhere; its certificates are recorded here, so that no other CA
 * takes its place.
 */
export interface AuthorityStore {
  /** Both authorities of the CA, or none if the database has no CA yet. */
  all(): Promise<StoredAuthority[]>;
  /** Records an authority permanently; one that is recorded stays as it is. */
  remember(authority: StoredAuthority): Promise<void>;
  /** The key folder that the database belongs to; null = none yet. */
  keyFolder(): Promise<string | null>;
  /**
   * Ties the database to a key folder if it is tied to none, or was tied before `stale` to one that never made a CA.
   * Returns the one that it is now tied to.
   */
  claim(keyFolder: string, at: Date, stale: Date): Promise<string>;
  /** The newest certificate that the CA is known to have signed, DER; null = none. */
  newestCertificate(): Promise<Uint8Array | null>;
}
