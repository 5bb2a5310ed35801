import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** Which version of a script failed for a person, and why. */
export interface Failure {
  readonly kind: CredentialKind;
  readonly version: number;
  readonly faults: readonly ScriptFault[];
}

/**
 * The saved script gives no options for a person. Its faults are for admins: as `faults` of an AppError they would be
 * sent to the person who orders, so they are not there.
 */
export class ScriptFailed extends AppError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super('options_unsatisfiable');
    this.failure = failure;
  }
}
