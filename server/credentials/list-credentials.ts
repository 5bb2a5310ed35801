import type { Credential } from '../../shared/wire/credential.ts';
import type { CertificateStore, CredentialStore } from './credential-store.ts';
import { viewCredential } from './view-credential.ts';

/** The credentials of a person with their certificates, newest first. */
export async function listCredentials(
  personId: string,
  now: Date,
  stores: { readonly credentials: CredentialStore; readonly certificates: CertificateStore },
): Promise<Credential[]> {
  const certificates = Map.groupBy(await stores.certificates.ofPerson(personId), ({ credentialId }) => credentialId);
  return (await stores.credentials.ofPerson(personId)).map((stored) =>
    viewCredential(stored, certificates.get(stored.id) ?? [], now),
  );
}
