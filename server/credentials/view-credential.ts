import type { Credential } from '../../shared/wire/credential.ts';
import type { StoredCertificate, StoredCredential } from './credential-store.ts';
import { viewCertificate } from './view-certificate.ts';

/** A credential with its certificates. `more`: what depends on the viewer. */
export function viewCredential(
  stored: StoredCredential,
  certificates: readonly StoredCertificate[],
  now: Date,
  more: Pick<Credential, 'lockedBy' | 'acts'>,
): Credential {
  return {
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
    lockedBy: more.lockedBy,
    runId: stored.state === 'registered' ? stored.runId : null,
    certificates: certificates.map((one) => viewCertificate(one, stored.name, now)),
    acts: more.acts,
  };
}
