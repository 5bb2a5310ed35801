import type { RevocationReason } from '../../shared/certificate.ts';
import type { Emit } from '../audit/security-event.ts';
import type { CaStore } from '../ca/ca-store.ts';
import { revoke } from '../ca/status/revoke.ts';
import type { CertificateStore, CredentialStore } from './credential-store.ts';

/**
 * Locks an active or inactive credential permanently and revokes its certificates, in the CA and here; the server half
 * of its reset slot is destroyed, so that it opens no copy of the client any more. False = it was not active or
 * inactive, and nothing has changed.
 */
export async function lockCredential(
  id: string,
  why: {
    readonly sentence: string;
    readonly reason: Exclude<RevocationReason, 'certificateHold'>;
    /** Person who locks it; null = its own client, or the server. */
    readonly by: string | null;
  },
  now: Date,
  stores: {
    readonly credentials: CredentialStore;
    readonly certificates: CertificateStore;
    readonly ca: CaStore;
    readonly events: { readonly emit: Emit<void> };
  },
): Promise<boolean> {
  const change = { state: 'locked', lockedAt: now, lockedReason: why.sentence, resetHalfSealed: null } as const;
  if (!(await stores.credentials.update(id, ['active', 'inactive'], change))) return false;
  const credential = await stores.credentials.byId(id);
  if (credential === null) throw new TypeError('A locked credential is never removed');
  const { kind, personId: person } = credential;
  const by = why.by;
  stores.events.emit({ event: 'credential.locked', by, about: id, person, reason: why.sentence, facts: { kind } }, now);
  const revocation = { at: now, reason: why.reason };
  const revoked = await stores.certificates.changeStates(id, ['issued', 'valid', 'on hold'], 'revoked', revocation);
  for (const { serialNumber, personId } of revoked) {
    if (!(await revoke(stores.ca, serialNumber, why.reason, now))) continue;
    const told = { by, about: serialNumber, person: personId, reason: why.reason };
    stores.events.emit({ event: 'certificate.revoked', ...told }, now);
  }
  return true;
}
