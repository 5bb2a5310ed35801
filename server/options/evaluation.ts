import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import type { OptionPath } from '../../shared/options/option-list.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { UserFields } from '../../shared/options/user-fields.ts';

/** One evaluation of an option script, for one person, at one time. */
export interface Evaluation {
  readonly kind: CredentialKind;
  readonly script: string;
  readonly user: UserFields;
  /** The only clock that the script has. */
  readonly now: Date;
}

/**
 * What a script set an option to: a valid kind of value, or a description of what it is instead (`a function`,
 * `undefined`).
 */
export type RawValue = { readonly value: OptionValue } | { readonly instead: string };

/** The result. The script of one evaluation leaves nothing behind for the next. */
export interface Evaluated {
  /** Why the script did not run to its end; null = it did. */
  readonly fault: ScriptFault | null;
  /** For every option of the kind, as far as the script got; if it set none, the default for this person. */
  readonly values: Readonly<Partial<Record<OptionPath, RawValue>>>;
  /** Where the script set an option last; options that it did not set are absent. */
  readonly lines: Readonly<Partial<Record<OptionPath, number>>>;
  /** True when it read the time: the same script may give something else later. */
  readonly readsClock: boolean;
}

/** Evaluates untrusted option scripts, each within its limits of time and memory. */
export interface Sandbox {
  /** Never rejects because of a script. Rejects when the sandbox is closed or cannot be started. */
  evaluate(evaluation: Evaluation): Promise<Evaluated>;
  close(): Promise<void>;
}
