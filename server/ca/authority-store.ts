import type { IssuerName } from './ca-store.ts';

/** An authority that the database knows as its own. */
export interface StoredAuthority {
  readonly issuer: IssuerName;
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly rememberedAt: Date;
}

/** Which CA a database belongs to. Its keys are elsewhere; what it was is kept here, so that no other takes its place. */
export interface AuthorityStore {
  /** Both authorities of the CA, or none where the database has no CA yet. */
  all(): Promise<StoredAuthority[]>;
  /** Keeps an authority for ever; one that is there stays as it is. */
  remember(authority: StoredAuthority): Promise<void>;
  /** The key folder that the database belongs to; null = to none yet. */
  keyFolder(): Promise<string | null>;
  /**
   * Ties the database to a key folder, if it is tied to none, or was before `stale` to one that never brought a CA.
   * Gives the one that it is tied to now.
   */
  claim(keyFolder: string, at: Date, stale: Date): Promise<string>;
  /** The newest certificate that the CA is known to have signed, DER; null = none. */
  newestCertificate(): Promise<Uint8Array | null>;
}
