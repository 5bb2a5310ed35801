import type { Fault } from '../../../shared/options/fault.ts';
import { asReason } from '../../../shared/options/fault-words.ts';
import type { Evaluated } from '../evaluation.ts';

/** The evaluation of a script of which nothing is known but why it did not run to its end. */
export function failedEvaluation(what: Fault): Evaluated {
  const fault = { line: null, column: null, option: null, ...asReason(what), fails: null };
  return { fault, values: {}, lines: {}, readsClock: false };
}
