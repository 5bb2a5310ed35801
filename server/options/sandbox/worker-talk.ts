import type { Evaluated, Evaluation } from '../sandbox.ts';
import type { Limits } from './limits.ts';

/** What the host asks a worker, one at a time. */
export interface Question {
  readonly evaluation: Evaluation;
  readonly limits: Limits;
}

/** What a worker says: that it can be asked; and to each question one of the others. */
export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'evaluated'; readonly evaluated: Evaluated }
  /** The sandbox itself failed; the worker is not to be asked again. */
  | { readonly is: 'broken'; readonly because: string };
