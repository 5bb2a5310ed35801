/** What one evaluation may use. */
export interface Limits {
  /** Processor time of the script, in milliseconds: a busy machine does not make a good script fail. */
  readonly runMilliseconds: number;
  /**
   * After so many milliseconds by the clock the host looks whether the processor was at it for half as long again as
   * a script may; if so, it ends the worker. For what QuickJS does not interrupt, such as `join` on a huge array.
   */
  readonly wallMilliseconds: number;
  /** After so many the worker is ended in any case. */
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

/** A text in an option that is longer is only told by its length; far beyond what any option takes. */
export const LONGEST_TEXT = 10_000;
/** The same for lists. */
export const LONGEST_LIST = 1_000;
