import type { RevocationReason } from '../../shared/certificate.ts';

/**
 * What the CA has on record. A serial is reserved with its intent before anything is signed, so that nothing signed is
 * ever unknown: an intent without a certificate is treated as if it had been signed.
 */
export interface StoredIntent {
  /** Hex, 40 digits; unique. */
  readonly serialNumber: string;
  /** SHA-256 (hex) of the subjectPublicKeyInfo; unique: a key is certified once. */
  readonly publicKeyHash: string;
  /** The order it was for. */
  readonly messageId: string;
  readonly purpose: string;
  /** The DER of the tbsCertificate that is, or was about to be, signed. */
  readonly tbsCertificate: Uint8Array;
  readonly notAfter: Date;
  readonly intendedAt: Date;
}

export interface CaEntry extends StoredIntent {
  /** DER; null = intended, not known to be signed. */
  readonly certificate: Uint8Array | null;
  readonly state: 'valid' | 'certificateHold' | 'revoked';
  readonly revokedAt: Date | null;
  readonly reason: RevocationReason | null;
}

export interface RevokedEntry {
  readonly serialNumber: string;
  readonly revokedAt: Date;
  readonly reason: RevocationReason;
  readonly notAfter: Date;
  /** The revocation sequence in which it was first listed; a hold that becomes final keeps its own. */
  readonly listedFrom: number;
}

export type IssuerName = 'root' | 'issuing';

/**
 * All that is stored of a list: with the entries it reproduces the same bytes. Storing megabytes would slow the
 * database (docs/decisions/crl.md).
 */
export interface StoredCrl {
  readonly issuer: IssuerName;
  /** RFC 5280 §5.2.3; rises. */
  readonly number: number;
  /** The revocation sequence it covers. */
  readonly sequence: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** By the clock of the server that made it; `thisUpdate` is backdated. */
  readonly madeAt: Date;
  /** Entries that expired by then are left out. */
  readonly endedBy: Date;
  /** How many entries it has. */
  readonly entries: number;
  /** As `makeSignature` returns it. */
  readonly signature: Uint8Array;
}

export interface CaStore {
  /** Throws AppError `request_key_reused` when the public key is already on record. */
  intend(...intents: readonly StoredIntent[]): Promise<void>;
  /** Stores the signed certificate; a second one for the same serial is ignored. */
  complete(serialNumber: string, certificate: Uint8Array): Promise<void>;
  bySerialNumber(serialNumber: string): Promise<CaEntry | null>;
  ofMessage(messageId: string): Promise<CaEntry[]>;
  /** Revokes an entry that is not revoked yet and raises the revocation sequence; returns whether it did. */
  revoke(serialNumber: string, reason: RevocationReason, at: Date): Promise<boolean>;
  /**
   * Makes a held entry valid again and raises the revocation sequence, so that the next list lacks it; returns whether
   * it did.
   */
  release(serialNumber: string): Promise<boolean>;
  /** The first `limit` revoked or held entries with a later serial number, by serial; '' comes before the first. */
  revokedAfter(serialNumber: string, limit: number): Promise<RevokedEntry[]>;
  /** Everything valid, including intents, by serial. For the consistency check. */
  valid(): Promise<CaEntry[]>;
  /** Rises with every revocation and every release. */
  revocationSequence(): Promise<number>;
  latestCrl(issuer: IssuerName): Promise<StoredCrl | null>;
  /** The DER of the latest list if it is from before only signatures were stored. */
  olderCrl(issuer: IssuerName): Promise<Uint8Array | null>;
  /**
   * Stores it in place of the previous one. False when there is one with this number or a later one: another server was
   * first.
   */
  insertCrl(crl: StoredCrl): Promise<boolean>;
}
