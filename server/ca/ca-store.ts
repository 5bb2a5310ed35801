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
}

export type IssuerName = 'root' | 'issuing';

export interface StoredCrl {
  readonly issuer: IssuerName;
  /** RFC 5280 §5.2.3; rises. */
  readonly number: number;
  /** The revocation sequence it covers. */
  readonly sequence: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly der: Uint8Array;
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
  /** Everything revoked or on hold whose notAfter is later than `now`, by serial. */
  revoked(now: Date): Promise<RevokedEntry[]>;
  /** Everything valid, intents too, by serial. For the consistency check. */
  valid(): Promise<CaEntry[]>;
  /** Rises with every revocation. */
  revocationSequence(): Promise<number>;
  latestCrl(issuer: IssuerName): Promise<StoredCrl | null>;
  /** False when one with this number exists already: another machine was first. */
  insertCrl(crl: StoredCrl): Promise<boolean>;
}
