import type { RevocationReason } from '../../../shared/certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Credential, LOCK_REASONS } from '../../../shared/wire/credential.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import { lockCredential } from '../../credentials/lock-credential.ts';
import { viewCredential } from '../../credentials/view-credential.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Deps } from '../engine/deps.ts';
import { makeReference } from '../engine/make-reference.ts';
import { notifyLocked } from '../engine/notify-locked.ts';
import { randomId } from '../engine/random-id.ts';
import { tellWaitingRuns } from '../engine/tell-waiting-runs.ts';
import { ConflictError, type Transaction, transact } from '../engine/transact.ts';

export type LockReason = (typeof LOCK_REASONS)[number];

/** Of a phone that somebody else may hold the keys are compromised; of one that was put away they are only replaced. */
const REVOCATION = {
  'new phone': 'superseded',
  'lost or stolen': 'keyCompromise',
} as const satisfies Record<LockReason, RevocationReason>;

/**
 * Locks a person's own active mobile ID for good: credential locked, certificates revoked, and a finished run of
 * MobileIDSelfServiceProcLock that says so, all in one transaction. Once more changes nothing. Throws AppError
 * `credential_unknown` (there is none, it is not theirs, or it is no mobile ID) or `credential_not_active`.
 */
export function lockMobileId(
  { id, reason }: { readonly id: string; readonly reason: LockReason },
  personId: string,
  deps: Deps,
): Promise<Credential> {
  return transact(deps, async (tx) => {
    const credential = await ownMobileId(id, personId, tx);
    if (credential.state !== 'locked') {
      if (credential.state !== 'active') throw new AppError('credential_not_active');
      const why = { sentence: `by its holder: ${reason}`, reason: REVOCATION[reason], by: personId };
      if (!(await lockCredential(id, why, tx.now, tx.stores))) throw new ConflictError();
      await recordRun(credential, tx);
      await notifyLocked(credential, reason, tx);
      tx.changes.credentials(personId);
      await tellWaitingRuns(personId, credential.kind, tx);
    }
    const locked = await ownMobileId(id, personId, tx);
    return viewCredential(locked, await tx.stores.certificates.ofCredential(id), tx.now);
  });
}

async function ownMobileId(id: string, personId: string, { stores }: Transaction): Promise<StoredCredential> {
  const credential = await stores.credentials.byId(id);
  if (credential?.personId !== personId || credential.kind !== CATALOGUE.MobileIDSelfServiceProcLock.kind) {
    throw new AppError('credential_unknown');
  }
  return credential;
}

/** It has the options of the run that made the credential: what is locked is what those said. */
async function recordRun(credential: StoredCredential, tx: Transaction): Promise<void> {
  const { stores, now } = tx;
  const { name, steps } = CATALOGUE.MobileIDSelfServiceProcLock;
  const made = await stores.runs.byId(credential.runId);
  if (made === null) throw new TypeError('Runs are never removed');
  await stores.runs.insert({
    id: randomId(tx),
    process: name,
    personId: credential.personId,
    startedBy: null,
    state: 'finished',
    steps,
    step: steps.length - 1,
    options: made.options,
    reference: makeReference(tx),
    credentialId: credential.id,
    startedAt: now,
    endedAt: now,
    endedWhy: null,
    cutAt: null,
    expiresAt: now,
    version: 1,
  });
}
