import type { CredentialChange, CredentialKind } from '../../../shared/credential.ts';
import type { UserState } from '../../../shared/person.ts';
import type { CredentialActName, MakingName, ProcessName, Step, StepName } from '../../../shared/process.ts';
import type { DeactivateReason, LockReason } from '../../../shared/reason.ts';

interface Declared {
  readonly name: ProcessName;
  /** As people see it. */
  readonly title: string;
  /** Who starts it: the person themselves, or an operator for them. */
  readonly who: 'user' | 'operator';
  /**
   * Whether operators can start it unless an admin decides otherwise. Processes that people start for themselves are
   * always on.
   */
  readonly on: boolean;
}

/** Ends in a new active credential: one of its steps is `provision`. Nothing is made until the person chooses Next. */
export interface MakingProcess extends Declared {
  readonly name: MakingName;
  readonly does: 'make credential';
  readonly about: CredentialKind;
  /** The steps of a run. A run freezes them when it starts. Begins with `explain`, ends with `result`. */
  readonly steps: readonly (Step & { readonly name: StepName })[];
  /**
   * What happens when a person has the maximum number of active ones. `refused`: they may not start. `locks first`: the
   * run waits at its first step until they have locked one.
   */
  readonly atLimit: 'refused' | 'locks first';
}

/** What a process that changes a state asks for, and reverses. */
interface Changing extends Declared {
  /** One of them has to be chosen; an empty list = no reason is asked for. */
  readonly reasons: readonly LockReason[] | readonly DeactivateReason[];
  /** The process that it reverses; null = none. */
  readonly reverses: ProcessName | null;
}

/** Changes the state of one credential. Nothing waits: one transaction does it and records a finished run. */
export interface CredentialProcess extends Changing {
  readonly name: CredentialActName;
  readonly does: 'change credential';
  readonly about: CredentialKind;
  readonly change: CredentialChange;
}

/** Changes the state of a person, and of every matching credential (`credentials`) with it, in one transaction. */
export interface PersonProcess extends Changing {
  readonly does: 'change person';
  readonly about: 'person';
  readonly change: { readonly from: readonly UserState[]; readonly to: 'active' | 'inactive' | 'locked' };
  /** If the process reverses another, only those that the other one has changed. */
  readonly credentials: CredentialChange;
}

/** What changes a state. */
export type ChangingProcess = CredentialProcess | PersonProcess;

/** A process as it is declared. */
export type ProcessDefinition = MakingProcess | ChangingProcess;
