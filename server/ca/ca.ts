import type { Bytes } from '../../shared/bytes.ts';
import type { IssuerName } from './ca-store.ts';
import type { AuthorityCurve } from './key-store.ts';

/** A signing key on a curve, with its public half to check its signatures. */
export interface Signer {
  readonly curve: AuthorityCurve;
  readonly privateKey: CryptoKey;
  /** DER. */
  readonly subjectPublicKeyInfo: Bytes;
}

/** One authority of the hierarchy, ready to sign. */
export interface Authority extends Signer {
  readonly name: IssuerName;
  /** DER. */
  readonly certificate: Bytes;
  /** DER of its Name, as it appears in everything it issues. */
  readonly subject: Bytes;
  /** Its SubjectKeyIdentifier, the keyIdentifier in what it issues. */
  readonly keyIdentifier: Bytes;
  readonly notAfter: Date;
}

/** An authority whose key is kept elsewhere: its certificate is known, but it cannot sign. */
export interface OfflineAuthority extends Omit<Authority, 'privateKey'> {
  readonly privateKey: null;
}

/** The open certificate authority. One per server; immutable. */
export interface Ca {
  readonly root: Authority | OfflineAuthority;
  readonly issuing: Authority;
  /** DER: issuing, then root. */
  readonly chain: readonly Bytes[];
  readonly addresses: PkiAddresses;
  /** Returns `length` random bytes. */
  readonly random: (length: number) => Uint8Array;
}

/** Where the CA publishes: absolute URLs, as they appear in certificates. */
export interface PkiAddresses {
  readonly rootCertificate: string;
  readonly issuingCertificate: string;
  readonly rootCrl: string;
  readonly issuingCrl: string;
  readonly ocsp: string;
}

/** `pkiUrl` without a trailing slash. */
export function pkiAddresses(pkiUrl: string): PkiAddresses {
  const base = `${pkiUrl.replace(/\/+$/, '')}/pki`;
  return Object.freeze({
    rootCertificate: `${base}/root.crt`,
    issuingCertificate: `${base}/issuing.crt`,
    rootCrl: `${base}/root.crl`,
    issuingCrl: `${base}/issuing.crl`,
    ocsp: `${base}/ocsp`,
  });
}
