import type { CredentialState } from '../../../shared/credential.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import type { ExplanationReason } from '../../../shared/explanation.ts';
import type { UserState } from '../../../shared/person.ts';
import type { ActRefusal } from '../../../shared/wire/act.ts';
import type { Person } from '../../identity/person.ts';
import type { ChangingProcess } from '../catalogue/definition.ts';
import { whyNotActOn } from '../engine/refuse-acting-on.ts';

/** The facts that decide: whose state or credential it is, the state, the actor, and whether the process is on. */
export interface ActAt {
  readonly holder: Pick<Person, 'id' | 'role' | 'state'>;
  /** Of the credential, or of the person where the process is about them. */
  readonly state: CredentialState | UserState;
  readonly actor: Pick<Person, 'id' | 'role'>;
  readonly on: boolean;
}

/**
 * Why `actor` cannot start a process about this credential or person now; null = they can. Pure: screens use the same.
 */
export function judgeAct(definition: ChangingProcess, { holder, state, actor, on }: ActAt): ActRefusal | null {
  const { who, about, change } = definition;
  const notOn = who === 'operator' ? whyNotActOn(holder, actor) : null;
  if (notOn !== null) return notOn;
  const from: readonly string[] = change.from;
  if (!from.includes(state)) return about === 'person' ? personRefusal(state, from) : credentialRefusal(state, from);
  // No credential becomes usable while its person is not active.
  if (about !== 'person' && change.to === 'active' && holder.state !== 'active') return 'person not active';
  // Last: what no admin can make possible is not worth asking one for.
  if (on) return null;
  return definition.on ? 'switched off' : 'never switched on';
}

function personRefusal(state: ActAt['state'], from: readonly string[]): ActRefusal {
  if (state === 'locked') return 'locked';
  return from.includes('active') ? 'person not active' : 'person not inactive';
}

function credentialRefusal(state: ActAt['state'], from: readonly string[]): ActRefusal {
  if (state === 'locked') return 'locked';
  if (state === 'registered') return 'not created';
  return from.includes('active') ? 'not active' : 'not inactive';
}

/** The same as the API says it, with a reason where the code does not say it all. */
const ERRORS = {
  'switched off': ['process_off', null],
  'never switched on': ['process_off', null],
  'operators only': ['not_allowed', 'operators only'],
  oneself: ['not_allowed', 'oneself'],
  'admins only': ['not_allowed', 'admins only'],
  'person not active': ['user_inactive', null],
  'person not inactive': ['user_not_inactive', null],
  'not created': ['credential_not_active', 'not created yet'],
  'not active': ['credential_not_active', null],
  'not inactive': ['credential_not_inactive', null],
} as const satisfies Record<Exclude<ActRefusal, 'locked'>, readonly [ErrorCode, ExplanationReason | null]>;

/** `by`: who has locked it; null = the actor, or it is not known. */
export function refusalError(refusal: ActRefusal, by: string | null = null): AppError {
  if (refusal === 'locked') {
    return new AppError('credential_not_active', null, { explanation: { reason: 'locked already', facts: { by } } });
  }
  const [code, reason] = ERRORS[refusal];
  return reason === null ? new AppError(code) : new AppError(code, null, { explanation: { reason, facts: {} } });
}
