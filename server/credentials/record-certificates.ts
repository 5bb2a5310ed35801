import { PURPOSES } from '../../shared/certificate.ts';
import type { Emit } from '../audit/security-event.ts';
import type { CaEntry } from '../ca/ca-store.ts';
import { certificateFacts } from '../ca/der/certificate-facts.ts';
import type { CertificateStore, StoredCertificate, StoredCredential } from './credential-store.ts';

/** The transaction. */
interface RecordedIn {
  readonly stores: { readonly certificates: CertificateStore; readonly events: { readonly emit: Emit<void> } };
  readonly now: Date;
  readonly newId: () => string;
}

interface Owner {
  readonly credentialId: StoredCredential['id'];
  readonly personId: string;
  /** Of the run. */
  readonly reference: string;
}

/**
 * Records the signed certificates of a credential here, each in the state that follows from the CA's: issued, or
 * revoked when its order ended while it was being signed. Returns all certificates of the credential. Idempotent.
 */
export async function recordCertificates(
  entries: readonly CaEntry[],
  owner: Owner,
  { stores, now, newId }: RecordedIn,
): Promise<readonly StoredCertificate[]> {
  const known = await stores.certificates.ofCredential(owner.credentialId);
  const isNew = (entry: CaEntry) => known.every(({ serialNumber }) => serialNumber !== entry.serialNumber);
  const added = entries.filter(isNew).map((entry) => certificateOf(entry, owner, newId()));
  if (added.length > 0) await stores.certificates.insert(...added);
  for (const { serialNumber, purpose, notAfter, state, revocationReason } of added) {
    const told = { by: null, about: serialNumber, person: owner.personId, reference: owner.reference };
    const facts = { purpose, notAfter: notAfter.toISOString() };
    stores.events.emit({ event: 'certificate.issued', ...told, facts }, now);
    if (state !== 'revoked') continue;
    stores.events.emit({ event: 'certificate.revoked', ...told, reason: revocationReason }, now);
  }
  return [...known, ...added];
}

function certificateOf(entry: CaEntry, { credentialId, personId }: Owner, id: string): StoredCertificate {
  const { serialNumber, certificate: der } = entry;
  if (der === null) throw new TypeError('Only what is signed is recorded');
  const purpose = PURPOSES.find((known) => known === entry.purpose);
  if (purpose === undefined) throw new TypeError(`${entry.purpose} is no purpose`);
  const { subject, issuer, notBefore, notAfter, thumbprint } = certificateFacts(der);
  return {
    id,
    credentialId,
    personId,
    purpose,
    serialNumber,
    subject,
    issuer,
    notBefore,
    notAfter,
    thumbprint,
    der,
    state: entry.state === 'valid' ? 'issued' : 'revoked',
    revokedAt: entry.revokedAt,
    revocationReason: entry.reason,
  };
}
