import type { Credential } from '../../shared/wire/credential.ts';
import type { CertificateStore, CredentialStore } from './credential-store.ts';
import { viewCertificate } from './view-certificate.ts';

/** The credentials of a person with their certificates, newest first. */
export async function listCredentials(
  personId: string,
  now: Date,
  stores: { readonly credentials: CredentialStore; readonly certificates: CertificateStore },
): Promise<Credential[]> {
  const certificates = Map.groupBy(await stores.certificates.ofPerson(personId), ({ credentialId }) => credentialId);
  return (await stores.credentials.ofPerson(personId)).map((stored) => ({
    id: stored.id,
    kind: stored.kind,
    state: stored.state,
    name: stored.name,
    serverName: stored.serverName,
    deviceName: stored.deviceName,
    validUntil: stored.validUntil?.toISOString() ?? null,
    createdAt: stored.createdAt.toISOString(),
    lockedAt: stored.lockedAt?.toISOString() ?? null,
    lockedReason: stored.lockedReason,
    runId: stored.state === 'registered' ? stored.runId : null,
    certificates: (certificates.get(stored.id) ?? []).map((one) => viewCertificate(one, stored.name, now)),
  }));
}
