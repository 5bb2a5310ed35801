import type { Bytes } from '../../shared/bytes.ts';
import type { IssuerName } from './ca-store.ts';

export type AuthorityCurve = 'P-256' | 'P-384';

/** A key of the CA with its certificate. */
export interface KeptAuthority {
  /** DER. */
  readonly certificate: Bytes;
  /** ECDSA, `sign` only, not extractable. */
  readonly privateKey: CryptoKey;
}

/** A key that is being made: enough to write its certificate, but not extractable. */
export interface NewAuthorityKey {
  /** DER. */
  readonly subjectPublicKeyInfo: Bytes;
  /** ECDSA, `sign` only, not extractable. */
  readonly privateKey: CryptoKey;
}

/** Where the CA's own keys live: outside the database, readable only with the operator's passphrase or token. */
export interface KeyStore {
  /** null = there is none yet. Throws Error with a sentence for the operator when it cannot be read. */
  read(name: IssuerName): Promise<KeptAuthority | null>;
  /**
   * Makes a key on `curve`, lets `certify` write its certificate, and stores both permanently, together or not at all.
   * When another server was first, returns that server's key and discards this one.
   */
  create(
    name: IssuerName,
    curve: AuthorityCurve,
    certify: (made: NewAuthorityKey) => Promise<Bytes>,
  ): Promise<KeptAuthority>;
}
