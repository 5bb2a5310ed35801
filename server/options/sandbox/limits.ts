/** The limits of one evaluation. */
export interface Limits {
  /** Processor time of the script, in milliseconds: a busy machine does not make a good script fail. */
  readonly runMilliseconds: number;
  /**
   * After this wall-clock time in milliseconds the host checks whether the worker has used half as much processor time
   * again as a script may; if so, it ends the worker. For what QuickJS does not interrupt, such as `join` on a huge
   * array.
   */
  readonly wallMilliseconds: number;
  /** After this time the worker is ended in any case. */
  readonly patienceMilliseconds: number;
  /** A whole number of 64 KB pages. */
  readonly memoryBytes: number;
  readonly stackBytes: number;
}

export const LIMITS: Limits = {
  runMilliseconds: 100,
  wallMilliseconds: 400,
  patienceMilliseconds: 5_000,
  memoryBytes: 16 * 1024 * 1024,
  stackBytes: 256 * 1024,
};

/** A longer text in an option is only reported by its length; far beyond what any option takes. */
export const LONGEST_TEXT = 10_000;
/** The same for lists. */
export const LONGEST_LIST = 1_000;
