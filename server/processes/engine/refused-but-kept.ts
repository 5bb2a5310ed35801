import type { AppError } from '../../../shared/errors.ts';

const REFUSED = Symbol('refused, but what happened is kept');

/**
 * A refusal whose cause is committed: the order has expired just now, a wrong number has ended it. A transaction
 * returns it, and `transact` throws its error after the commit. An AppError that is *thrown* in a transaction rolls
 * everything back instead.
 */
export interface RefusedButKept {
  readonly [REFUSED]: AppError;
}

export function refusedButKept(error: AppError): RefusedButKept {
  return { [REFUSED]: error };
}

/** Whether the result of a transaction is such a refusal, to be passed on as it is. */
export function isRefusedButKept(result: unknown): result is RefusedButKept {
  return typeof result === 'object' && result !== null && REFUSED in result;
}

/** The error to throw once everything is committed. */
export function errorOf(refused: RefusedButKept): AppError {
  return refused[REFUSED];
}
