import type { CredentialKind } from '../../shared/credential.ts';
import type { ProcessName, Step } from '../../shared/process.ts';

/** A process as it is declared: what a run of it goes through. A run freezes its steps when it starts. */
export interface ProcessDefinition {
  readonly name: ProcessName;
  /** As people see it. */
  readonly title: string;
  /** What it ends in. */
  readonly kind: CredentialKind;
  /** Begins with `explain` (nothing is made until the person chooses Next), one `provision`, ends with `result`. */
  readonly steps: readonly Step[];
}
