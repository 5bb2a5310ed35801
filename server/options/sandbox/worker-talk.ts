import type { Evaluated, Evaluation } from '../evaluation.ts';

/** What the host asks a worker, one request at a time. */
export type Question = Evaluation & { readonly organization: string };

/** What a worker answers: that it is ready; and to each request one of the others. */
export type Answer =
  | { readonly is: 'ready' }
  /** `spent`: it uses more memory than a fresh one. */
  | { readonly is: 'evaluated'; readonly evaluated: Evaluated; readonly spent: boolean }
  /** The sandbox itself failed; the worker must not be used again. */
  | { readonly is: 'broken'; readonly because: string };
