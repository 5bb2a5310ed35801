import type { RevocationReason } from '../../shared/certificate.ts';

/**
 * What the CA remembers. A serial is reserved with its intent before anything is signed, so that no signed thing is
 * ever unknown: an intent without a certificate is treated as if it had been signed.
 */
export interface StoredIntent {
  /** Hex, 40 digits; unique. */
  readonly serialNumber: string;
  /** SHA-256 (hex) of the subjectPublicKeyInfo; unique: a key is certified once. */
  readonly publicKeyHash: string;
  /** Which order it was for. */
  readonly messageId: string;
  readonly purpose: string;
  /** The DER of the tbsCertificate that is, or was about to be, signed. */
  readonly tbsCertificate: Uint8Array;
  readonly notAfter: Date;
  readonly intendedAt: Date;
}

export interface CaEntry extends StoredIntent {
  /** The DER; null = intended, not known to be signed. */
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
  /** The revocation sequence that first had it; a hold that becomes final keeps its own. */
  readonly listedFrom: number;
}

export type IssuerName = 'root' | 'issuing';

/**
 * All that is kept of a list: with the entries it makes the same bytes again. Megabytes would hold up the database
 * (docs/decisions/crl.md).
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
  /** What ended by then is left out. */
  readonly endedBy: Date;
  /** How many it lists. */
  readonly entries: number;
  /** As `makeSignature` gives it. */
  readonly signature: Uint8Array;
}

export interface CaStore {
  /** Throws AppError `request_key_reused` when the public key is already known. */
  intend(intent: StoredIntent): Promise<void>;
  /** Stores the signed certificate; a second one for the same serial is ignored. */
  complete(serialNumber: string, certificate: Uint8Array): Promise<void>;
  bySerialNumber(serialNumber: string): Promise<CaEntry | null>;
  ofMessage(messageId: string): Promise<CaEntry[]>;
  knowsPublicKey(publicKeyHash: string): Promise<boolean>;
  /** Revokes what is not revoked yet and raises the revocation sequence; says whether it did. */
  revoke(serialNumber: string, reason: RevocationReason, at: Date): Promise<boolean>;
  /** The first `limit` of what is revoked or on hold with a later serial number, by serial; '' is before the first. */
  revokedAfter(serialNumber: string, limit: number): Promise<RevokedEntry[]>;
  /** Everything valid, intents too, by serial. For the consistency check. */
  valid(): Promise<CaEntry[]>;
  /** Rises with every revocation. */
  revocationSequence(): Promise<number>;
  latestCrl(issuer: IssuerName): Promise<StoredCrl | null>;
  /** The DER of the latest list where it is from before only signatures were kept. */
  olderCrl(issuer: IssuerName): Promise<Uint8Array | null>;
  /** Keeps it instead of the one before. False when there is one of this number or a later one: another was first. */
  insertCrl(crl: StoredCrl): Promise<boolean>;
}
