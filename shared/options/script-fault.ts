/** One thing that is wrong with an option script, or worth a warning, where it can be mended. */
export interface ScriptFault {
  /** From 1; null = no line of the script is to blame, such as an option that it does not mention. */
  readonly line: number | null;
  /** From 1, in UTF-16 code units; null = the whole line. */
  readonly column: number | null;
  /** The option that it is about, such as `pin.minLength`; null = none in particular. */
  readonly option: string | null;
  /**
   * What is wrong, to be read after `Line 12: `: begins with a small letter where a name does not forbid it, ends with
   * a full stop.
   */
  readonly reason: string;
  /** For whom it fails, of those it was tried for; null = it does not depend on anybody. */
  readonly fails: {
    readonly people: number;
    readonly of: number;
    readonly examples: readonly string[];
    /** Who the first example is; null = it is a sample, or there is none. */
    readonly personId: string | null;
  } | null;
}
