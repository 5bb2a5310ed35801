import type { CredentialKind } from '../../../shared/credential.ts';
import type { ProcessName, Step, StepName } from '../../../shared/process.ts';

interface Declared {
  readonly name: ProcessName;
  /** As people see it. */
  readonly title: string;
  /** Of the credential that it is about. */
  readonly kind: CredentialKind;
  /** Who starts it: the person themselves, or an operator for them. Those of operators are off until an admin turns them on. */
  readonly who: 'user' | 'operator';
  /** What a run of it goes through. A run freezes its steps when it starts. Begins with `explain`, ends with `result`. */
  readonly steps: readonly (Step & { readonly name: StepName })[];
}

/** Ends in a new active credential: one of its steps is `provision`. Nothing is made until the person chooses Next. */
export interface MakingProcess extends Declared {
  readonly ends: 'credential active';
  /**
   * What becomes of a person who has as many active ones as they may have. `refused`: they may not start. `locks first`: the
   * run waits at its first step until they have locked one.
   */
  readonly atLimit: 'refused' | 'locks first';
}

/** Ends one credential. It waits for nobody: one transaction does it and records a run that is finished already. */
export interface LockingProcess extends Declared {
  readonly ends: 'credential locked';
}

/** A process as it is declared. */
export type ProcessDefinition = MakingProcess | LockingProcess;
