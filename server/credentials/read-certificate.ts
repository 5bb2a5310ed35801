import { toBase64 } from '../../shared/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { toPem } from '../../shared/pem.ts';
import type { Certificate } from '../../shared/wire/credential.ts';
import type { Ca } from '../ca/ca.ts';
import { certificateFacts } from '../ca/der/certificate-facts.ts';
import type { CertificateStore, CredentialStore, StoredCertificate } from './credential-store.ts';
import { viewCertificate } from './view-certificate.ts';

interface Kept {
  readonly credentials: CredentialStore;
  readonly certificates: CertificateStore;
}

/** A certificate with its bytes and issuers. */
export interface ReadCertificate {
  readonly certificate: Certificate;
  /** Base64. */
  readonly der: string;
  readonly pem: string;
  readonly chainPem: string;
  readonly chain: { readonly subject: string; readonly notAfter: string }[];
}

/**
 * One certificate of a person, whatever its state. Throws AppError `certificate_unknown`, also for another person's.
 */
export async function readCertificate(
  id: string,
  personId: string,
  now: Date,
  { stores, ca }: { readonly stores: Kept; readonly ca: Pick<Ca, 'chain'> },
): Promise<ReadCertificate> {
  const stored = await ownCertificate(id, personId, stores);
  const credential = await stores.credentials.byId(stored.credentialId);
  const pem = toPem('CERTIFICATE', stored.der);
  return {
    certificate: viewCertificate(stored, credential?.name ?? '', now),
    der: toBase64(stored.der),
    pem,
    chainPem: pem + ca.chain.map((issuer) => toPem('CERTIFICATE', issuer)).join(''),
    chain: ca.chain.map((issuer) => {
      const { subject, notAfter } = certificateFacts(issuer);
      return { subject, notAfter: notAfter.toISOString() };
    }),
  };
}

/** As it is stored. Throws AppError `certificate_unknown`, also for another person's. */
export async function ownCertificate(id: string, personId: string, { certificates }: Kept): Promise<StoredCertificate> {
  const stored = await certificates.byId(id);
  if (stored?.personId !== personId) throw new AppError('certificate_unknown');
  return stored;
}
