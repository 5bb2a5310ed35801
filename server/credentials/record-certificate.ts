import type { Emit } from '../audit/security-event.ts';
import type { CaEntry } from '../ca/ca-store.ts';
import { certificateFacts } from '../ca/der/certificate-facts.ts';
import type { CertificateStore, StoredCertificate, StoredCredential } from './credential-store.ts';

/** The transaction. */
interface RecordedIn {
  readonly stores: { readonly certificates: CertificateStore; readonly events: { readonly emit: Emit<void> } };
  readonly now: Date;
}

/**
 * Records a signed certificate here, in the state that follows from the CA's: issued, or revoked when its order ended
 * while it was being signed. Idempotent.
 */
export async function recordCertificate(
  id: string,
  entry: CaEntry & Pick<StoredCertificate, 'purpose'>,
  owner: { readonly credentialId: StoredCredential['id']; readonly personId: string; readonly reference: string },
  { stores, now }: RecordedIn,
): Promise<void> {
  const { serialNumber, certificate: der, purpose } = entry;
  if (der === null) throw new TypeError('Only what is signed is recorded');
  const known = await stores.certificates.ofCredential(owner.credentialId);
  if (known.some((other) => other.serialNumber === serialNumber)) return;
  const { subject, issuer, notBefore, notAfter, thumbprint } = certificateFacts(der);
  await stores.certificates.insert({
    id,
    credentialId: owner.credentialId,
    personId: owner.personId,
    purpose,
    state: entry.state === 'valid' ? 'issued' : 'revoked',
    serialNumber,
    subject,
    issuer,
    notBefore,
    notAfter,
    thumbprint,
    der,
    revokedAt: entry.revokedAt,
    revocationReason: entry.reason,
  });
  const told = { by: null, about: serialNumber, person: owner.personId, reference: owner.reference };
  const facts = { purpose, notAfter: notAfter.toISOString() };
  stores.events.emit({ event: 'certificate.issued', ...told, facts }, now);
  if (entry.state !== 'revoked') return;
  stores.events.emit({ event: 'certificate.revoked', ...told, reason: entry.reason }, now);
}
