import type { AppError } from '../../../shared/errors.ts';

const REFUSED = Symbol('refused, but what happened is kept');

/**
 * A refusal for which what led to it is kept: the order has expired just now, a wrong number has ended it. A transaction
 * gives it back, and `transact` throws its error after the commit. An AppError that is *thrown* in a transaction undoes
 * everything instead.
 */
export interface RefusedButKept {
  readonly [REFUSED]: AppError;
}

export function refusedButKept(error: AppError): RefusedButKept {
  return { [REFUSED]: error };
}

/** Whether a transaction ends with a refusal here: such a result is handed on as it is. */
export function isRefusedButKept(result: unknown): result is RefusedButKept {
  return typeof result === 'object' && result !== null && REFUSED in result;
}

/** The error to throw once all is kept. */
export function errorOf(refused: RefusedButKept): AppError {
  return refused[REFUSED];
}
