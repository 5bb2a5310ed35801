import { AppError } from '../../../shared/errors.ts';
import type { Credential } from '../../../shared/wire/credential.ts';
import { changeCredential } from '../../credentials/change-credential.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import { actorNow } from '../../identity/people/actor-now.ts';
import type { Person } from '../../identity/person.ts';
import type { CredentialProcess } from '../catalogue/definition.ts';
import { revocationOf } from '../catalogue/revocation-of.ts';
import { beginRun } from '../engine/begin-run.ts';
import type { Deps } from '../engine/deps.ts';
import { tellWaitingRuns } from '../engine/tell-waiting-runs.ts';
import { ConflictError, type Transaction, transact } from '../engine/transact.ts';
import { checkAct, type Since } from './check-act.ts';
import { type Act, refuseAct } from './refuse-act.ts';
import { tellHolder } from './tell-holder.ts';
import { viewCredentials } from './view-credentials.ts';

/**
 * Carries out any process that changes a credential's state, for its holder or an operator, in one transaction:
 * credential, certificates here and in the CA, a finished run, audit entries, mail, and notices to browsers and waiting
 * orders. Idempotent. Throws AppError `credential_unknown` (there is none of this kind, or it is not theirs),
 * `session_missing` or `not_allowed` (the actor is not active any more, or may not), `process_off`, `input_invalid`,
 * `credential_not_active`, `credential_not_inactive` or `user_inactive`.
 */
export async function actOnCredential(
  definition: CredentialProcess,
  act: Act,
  caller: Person,
  deps: Deps,
): Promise<Credential> {
  refuseAct(definition, act.reason, caller);
  return transact(deps, async (tx) => {
    const actor = await actorNow(caller, tx.stores.people);
    const { credential, holder } = await findCredential(definition, act.id, actor, tx);
    const since = await sinceWhat(credential, actor, tx);
    const at = { holder, state: credential.state, actor, reason: act.reason, since };
    if ((await checkAct(definition, at, tx)) === 'to do') {
      await carryOut(definition, { act, actor, credential, holder }, tx);
    }
    const now = await tx.stores.credentials.byId(credential.id);
    const certificates = await tx.stores.certificates.ofCredential(credential.id);
    const viewer = { person: actor, as: definition.who };
    const [view] = await viewCredentials(now === null ? [] : [now], certificates, { holder, viewer }, tx);
    if (view === undefined) throw new TypeError('A credential that is not registered is never removed');
    return view;
  });
}

interface Found {
  readonly credential: StoredCredential;
  readonly holder: Person;
}

async function findCredential(
  { who, about }: CredentialProcess,
  id: string,
  actor: Person,
  { stores }: Transaction,
): Promise<Found> {
  const credential = await stores.credentials.byId(id);
  if (credential?.kind !== about || (who === 'user' && credential.personId !== actor.id)) {
    throw new AppError('credential_unknown');
  }
  const holder = await stores.people.byId(credential.personId);
  if (holder === null) throw new TypeError('People are never removed');
  return { credential, holder };
}

async function sinceWhat(
  { state, lockedReason, lockedBy, stateRunId }: StoredCredential,
  actor: Person,
  { stores }: Transaction,
): Promise<Since> {
  if (state === 'locked') {
    const other = lockedBy === null || lockedBy === actor.id ? null : await stores.people.byId(lockedBy);
    return { reason: lockedReason, by: other?.commonName ?? null };
  }
  const run = stateRunId === null ? null : await stores.runs.byId(stateRunId);
  return { reason: run?.reason ?? null, by: null };
}

async function carryOut(
  definition: CredentialProcess,
  { act: { reason }, actor, credential, holder }: Found & { readonly act: Act; readonly actor: Person },
  tx: Transaction,
): Promise<void> {
  const { who, change } = definition;
  const startedBy = who === 'operator' ? actor.id : null;
  const about = { personId: holder.id, startedBy, credentialId: credential.id, reason };
  const run = await beginRun(definition, { ...about, options: null, cutAt: null }, tx);
  const why = { reason, revocation: revocationOf(reason), by: actor.id, run };
  if (!(await changeCredential(credential, change, why, tx))) throw new ConflictError();
  await tellHolder(definition, credential, { reason, by: startedBy === null ? null : actor.commonName }, tx);
  tx.notices.credentials(holder.id);
  await tellWaitingRuns(holder.id, credential.kind, tx);
}
