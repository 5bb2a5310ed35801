/** Processes and runs, in the words that portal and server share. */

/** Symbolic names; the list grows with the catalogue. */
export const PROCESS_NAMES = [
  'VirtualSmartCardSelfServiceProcGet',
  'MobileIDSelfServiceProcGet',
  'MobileIDSelfServiceProcLock',
  'MobileIDProcSupplyMobileIDForUser',
] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];

/** `running` is the only state that is not final. */
export const RUN_STATES = ['running', 'finished', 'cancelled', 'expired', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Why a run ended, where its state does not say it: it was cancelled for a wrong number, or its email never arrived. */
export const RUN_ENDS = ['number wrong', 'email refused', 'limit reached'] as const;
export type RunEnd = (typeof RUN_ENDS)[number];

/** What a step asks of its user: to read, to let a client make the credential, or to look at the result. */
export const STEP_KINDS = ['explain', 'provision', 'result'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Names of steps, as processes of the catalogue have them: each has its words. */
export const STEP_NAMES = ['start', 'create', 'connect', 'reason', 'done'] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly kind: StepKind;
}
