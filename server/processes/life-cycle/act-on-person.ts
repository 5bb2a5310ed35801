import { AppError } from '../../../shared/errors.ts';
import { changeCredential } from '../../credentials/change-credential.ts';
import type { StoredCredential } from '../../credentials/credential-store.ts';
import { actorNow } from '../../identity/people/actor-now.ts';
import type { Person } from '../../identity/person.ts';
import type { PersonProcess } from '../catalogue/definition.ts';
import { revocationOf } from '../catalogue/revocation-of.ts';
import { beginRun } from '../engine/begin-run.ts';
import type { Deps } from '../engine/deps.ts';
import { ConflictError, type Transaction, transact } from '../engine/transact.ts';
import { voidRunsOf } from '../engine/void-runs-of.ts';
import { checkAct } from './check-act.ts';
import { type Act, refuseAct } from './refuse-act.ts';

const EVENTS = {
  active: 'person.reactivated',
  inactive: 'person.deactivated',
  locked: 'person.locked',
} as const satisfies Record<PersonProcess['change']['to'], string>;

/**
 * Carries out any process that changes a person's state, and their credentials with it, in one transaction. Sessions of
 * a person who is no longer active end, and so do their unfinished orders. Idempotent. Throws AppError
 * `person_unknown`, `session_missing` (the actor is not active any more), `not_allowed`, `process_off`,
 * `input_invalid`, `user_inactive`, `user_not_inactive` or `credential_not_active`.
 */
export async function actOnPerson(definition: PersonProcess, act: Act, caller: Person, deps: Deps): Promise<Person> {
  refuseAct(definition, act.reason, caller);
  return transact(deps, async (tx) => {
    const actor = await actorNow(caller, tx.stores.people);
    const person = await tx.stores.people.byId(act.id);
    if (person === null || (definition.who === 'user' && person.id !== actor.id)) throw new AppError('person_unknown');
    // Why a person is in their state is in the audit log only.
    const at = { holder: person, state: person.state, actor, reason: act.reason, since: null };
    if ((await checkAct(definition, at, tx)) === 'to do') await carryOut(definition, person, act, actor, tx);
    return { ...person, state: definition.change.to };
  });
}

async function carryOut(
  definition: PersonProcess,
  { id, role }: Person,
  { reason }: Act,
  actor: Person,
  tx: Transaction,
): Promise<void> {
  const { from, to } = definition.change;
  const startedBy = definition.who === 'operator' ? actor.id : null;
  const about = { personId: id, startedBy, credentialId: null, reason };
  const run = await beginRun(definition, { ...about, options: null, cutAt: null }, tx);
  if (!(await tx.stores.people.changeState(id, from, to))) throw new ConflictError();
  const told = { about: id, by: actor.id, reason, reference: run.reference, facts: { role, state: to } };
  tx.stores.events.emit({ event: EVENTS[to], ...told }, tx.now);
  if (to !== 'active') {
    await voidRunsOf(id, tx);
    await endSessions(id, actor, tx);
  }
  const why = { reason, revocation: revocationOf(reason), by: actor.id, run };
  for (const credential of await tx.stores.credentials.ofPerson(id)) {
    if (!definition.credentials.from.includes(credential.state)) continue;
    if (!(await isReversed(definition, credential, tx))) continue;
    if (!(await changeCredential(credential, definition.credentials, why, tx))) throw new ConflictError();
  }
  tx.notices.credentials(id);
}

/** Otherwise they would continue once the person is active again. */
async function endSessions(personId: string, actor: Person, { stores, now, notices }: Transaction): Promise<void> {
  const ended = await stores.sessions.removeAllOf(personId);
  if (ended === 0) return;
  notices.session(personId);
  stores.events.emit({ event: 'session.all-ended', by: actor.id, about: personId, facts: { ended } }, now);
}

/** A process that reverses another does not touch what that one has not changed. */
async function isReversed(
  { reverses }: PersonProcess,
  { stateRunId }: StoredCredential,
  { stores }: Transaction,
): Promise<boolean> {
  if (reverses === null) return true;
  return stateRunId !== null && (await stores.runs.byId(stateRunId))?.process === reverses;
}
