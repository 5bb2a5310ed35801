import type { UnreadFault } from './fault.ts';

/** One error or warning in an option script, with the place where to fix it. */
export interface ScriptFault {
  /** From 1; null = no line is at fault, for example when an option is not set at all. */
  readonly line: number | null;
  /** From 1, in UTF-16 code units; null = the whole line. */
  readonly column: number | null;
  /** The option it concerns, such as `pin.minLength`; null = none in particular. */
  readonly option: string | null;
  /**
   * What is wrong, in English, to follow `Line 12: `: starts with a small letter unless a name comes first, ends with a
   * full stop.
   */
  readonly reason: string;
  /** The same as data, for readers of other languages; absent in what an older version kept. */
  readonly what?: UnreadFault | undefined;
  /** For how many of the people it was tried for it fails; null = it does not depend on the person. */
  readonly fails: {
    readonly people: number;
    readonly of: number;
    readonly examples: readonly string[];
    /** Who the first example is; null = it is a sample person, or there is none. */
    readonly personId: string | null;
  } | null;
}
