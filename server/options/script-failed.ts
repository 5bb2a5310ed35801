import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';

/** Which version of a script failed for somebody, and why. */
export interface Failure {
  readonly kind: CredentialKind;
  readonly version: number;
  readonly faults: readonly ScriptFault[];
}

/**
 * The saved script gives no options for somebody. Its faults are for admins: `faults` of an AppError would cross the
 * border to whoever wants to order, so they are not there.
 */
export class ScriptFailed extends AppError {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super('options_unsatisfiable');
    this.failure = failure;
  }
}
