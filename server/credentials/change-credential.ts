import type { RevocationReason } from '../../shared/certificate.ts';
import type { CredentialChange } from '../../shared/credential.ts';
import type { Emit } from '../audit/security-event.ts';
import type { CaStore } from '../ca/ca-store.ts';
import { release } from '../ca/status/release.ts';
import { revoke } from '../ca/status/revoke.ts';
import type { CertificateStore, CredentialStore, StoredCertificate, StoredCredential } from './credential-store.ts';

/** Reason and actor: for the credential, the revocation list and the audit log. */
export interface Why {
  /** A word of the process's list; null = no reason was asked for. */
  readonly reason: string | null;
  /** The reason of revoked certificates on the revocation list. */
  readonly revocation: Exclude<RevocationReason, 'certificateHold'>;
  /** The person; null = its own client, or the server. */
  readonly by: string | null;
  /** Of the process that does it; null = there is none. */
  readonly run: { readonly id: string; readonly reference: string } | null;
}

interface Stores {
  readonly credentials: CredentialStore;
  readonly certificates: CertificateStore;
  readonly ca: CaStore;
  readonly events: { readonly emit: Emit<void> };
}

const EVENTS = {
  active: 'credential.reactivated',
  inactive: 'credential.deactivated',
  locked: 'credential.locked',
} as const satisfies Record<CredentialChange['to'], string>;

/**
 * Changes the state of a credential, and of its certificates with it, in the CA and here. For a locked one the server
 * half of its reset slot is destroyed, so that it opens no copy of the client any more. False = it was in none of the
 * states `from`, and nothing has changed.
 */
export async function changeCredential(
  { id, kind, personId }: Pick<StoredCredential, 'id' | 'kind' | 'personId'>,
  { from, to, certificates }: CredentialChange,
  why: Why,
  { stores, now }: { readonly stores: Stores; readonly now: Date },
): Promise<boolean> {
  const { reason, by } = why;
  const locked = { lockedAt: now, lockedReason: reason, lockedBy: by, resetHalfSealed: null };
  const change = { state: to, stateRunId: why.run?.id ?? null, ...(to === 'locked' ? locked : {}) };
  if (!(await stores.credentials.update(id, from, change))) return false;
  const told = { by, person: personId, reference: why.run?.reference ?? null };
  stores.events.emit({ event: EVENTS[to], about: id, ...told, reason, facts: { kind } }, now);
  await CHANGES[certificates](id, why, { stores, now, told });
  return true;
}

interface Certified {
  readonly stores: Stores;
  readonly now: Date;
  /** The common facts of its events. */
  readonly told: { readonly by: string | null; readonly person: string; readonly reference: string | null };
}

/** The new states of a credential's certificates. */
const CHANGES: Readonly<Record<CredentialChange['certificates'], typeof revokeAll>> = {
  revoked: revokeAll,
  'on hold': holdAll,
  valid: releaseAll,
};

async function revokeAll(id: string, { revocation }: Why, { stores, now, told }: Certified): Promise<void> {
  const revoked = { at: now, reason: revocation };
  const changed = await stores.certificates.changeStates(id, ['issued', 'valid', 'on hold'], 'revoked', revoked);
  for (const { serialNumber } of inOrder(changed)) {
    if (!(await revoke(stores.ca, serialNumber, revocation, now))) continue;
    stores.events.emit({ event: 'certificate.revoked', about: serialNumber, ...told, reason: revocation }, now);
  }
}

async function holdAll(id: string, _: Why, { stores, now, told }: Certified): Promise<void> {
  const changed = await stores.certificates.changeStates(id, ['valid'], 'on hold', null);
  for (const { serialNumber } of inOrder(changed)) {
    if (!(await revoke(stores.ca, serialNumber, 'certificateHold', now))) continue;
    stores.events.emit({ event: 'certificate.held', about: serialNumber, ...told }, now);
  }
}

async function releaseAll(id: string, _: Why, { stores, now, told }: Certified): Promise<void> {
  const changed = await stores.certificates.changeStates(id, ['on hold'], 'valid', null);
  for (const { serialNumber } of inOrder(changed)) {
    if (!(await release(stores.ca, serialNumber))) continue;
    stores.events.emit({ event: 'certificate.released', about: serialNumber, ...told }, now);
  }
}

/** The database returns them in any order; the log records them in a fixed one. */
function inOrder(certificates: readonly StoredCertificate[]): StoredCertificate[] {
  return certificates.toSorted((one, other) => (one.purpose < other.purpose ? -1 : 1));
}
