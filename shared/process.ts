/** Processes and runs, in the words that portal and server share. */

/** Processes that make a credential, step by step. Symbolic names; the lists grow with the catalogue. */
export const MAKING_NAMES = [
  'VirtualSmartCardSelfServiceProcGet',
  'MobileIDSelfServiceProcGet',
  'MobileIDProcSupplyMobileIDForUser',
] as const;
export type MakingName = (typeof MAKING_NAMES)[number];

/** Those that change the state of a credential, at once. */
export const CREDENTIAL_ACT_NAMES = [
  'VirtualSmartCardSelfServiceProcLock',
  'MobileIDSelfServiceProcLock',
  'VirtualSmartCardProcLockForOperator',
  'MobileIDProcLockForOperator',
] as const;
export type CredentialActName = (typeof CREDENTIAL_ACT_NAMES)[number];

/** Those that change the state of a person, and their credentials with it. */
export const PERSON_ACT_NAMES = [] as const;
export type PersonActName = (typeof PERSON_ACT_NAMES)[number];

/** What changes the state of something. */
export type ActName = CredentialActName | PersonActName;

export const PROCESS_NAMES = [...MAKING_NAMES, ...CREDENTIAL_ACT_NAMES, ...PERSON_ACT_NAMES] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];

/** `running` is the only state that is not final. */
export const RUN_STATES = ['running', 'finished', 'cancelled', 'expired', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * Why a run ended, where its state does not say it: it was cancelled for a wrong number, or its email never arrived.
 */
export const RUN_ENDS = ['number wrong', 'email refused', 'limit reached'] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

/** Why an order failed, or what a client cancelled it for, as the audit log keeps it. */
export type RunFailure =
  | 'its client answered with a key that is no secret'
  | 'the confirmation was wrong'
  | 'its certificates could not be made'
  | 'deleted by its holder';

/** What a step asks of its user: to read, to let a client make the credential, or to look at the result. */
export const STEP_KINDS = ['explain', 'provision', 'result'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Names of steps in processes of the catalogue: each has its texts. */
export const STEP_NAMES = ['start', 'create', 'connect', 'reason', 'done'] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly kind: StepKind;
}
