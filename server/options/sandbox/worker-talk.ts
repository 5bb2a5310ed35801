import type { Evaluated, Evaluation } from '../sandbox.ts';

/** What the host asks a worker, one at a time. */
export type Question = Evaluation & { readonly organization: string };

/** What a worker says: that it can be asked; and to each question one of the others. */
export type Answer =
  | { readonly is: 'ready' }
  /** `spent`: it holds more memory than a fresh one. */
  | { readonly is: 'evaluated'; readonly evaluated: Evaluated; readonly spent: boolean }
  /** The sandbox itself failed; the worker is not to be asked again. */
  | { readonly is: 'broken'; readonly because: string };
