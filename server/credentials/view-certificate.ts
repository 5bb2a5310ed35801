import type { CertificateState } from '../../shared/certificate.ts';
import type { Certificate } from '../../shared/wire/credential.ts';
import type { StoredCertificate } from './credential-store.ts';

/** A certificate as its owner sees it. `credentialName` is empty when the credential was never finished. */
export function viewCertificate(stored: StoredCertificate, credentialName: string, now: Date): Certificate {
  return {
    id: stored.id,
    credentialId: stored.credentialId,
    credentialName,
    purpose: stored.purpose,
    state: stateAt(stored, now),
    serialNumber: stored.serialNumber,
    subject: stored.subject,
    issuer: stored.issuer,
    notBefore: stored.notBefore.toISOString(),
    notAfter: stored.notAfter.toISOString(),
    thumbprint: stored.thumbprint,
    revokedAt: stored.revokedAt?.toISOString() ?? null,
    revocationReason: stored.revocationReason,
  };
}

/** No event marks the expiry of a certificate: it is derived when it is read. Revoked stays revoked. */
function stateAt({ state, notAfter }: StoredCertificate, now: Date): CertificateState {
  return state !== 'revoked' && notAfter <= now ? 'expired' : state;
}
