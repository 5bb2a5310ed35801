import type { CredentialKind } from '../credential.ts';

/** The values an option may have. Any other type or value is refused. */
export type OptionType =
  | { readonly is: 'boolean' }
  /** A whole number, both bounds included. `orNull`: also null, which means no limit. */
  | { readonly is: 'integer'; readonly min: number; readonly max: number; readonly orNull?: true }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** Visible text of 1 to `maxLength` characters. */
  | { readonly is: 'text'; readonly maxLength: number }
  /** Whole numbers without duplicates, in any order; may be empty. */
  | { readonly is: 'integers'; readonly min: number; readonly max: number; readonly most: number };

export type OptionValue = boolean | number | string | null | readonly number[];

/** One option: `group.name` in the script. */
export interface OptionDeclaration {
  readonly path: string;
  /** The heading of its part of the script; forms say it by shared/texts. */
  readonly section: string;
  /** Label in the English form; unique within its section. */
  readonly title: string;
  /** What it means, in English sentences. In a script `explainOption` adds the values it takes. */
  readonly help: string;
  readonly type: OptionType;
  /** The JavaScript expression of its default, for each kind that has this option. */
  readonly defaults: Partial<Readonly<Record<CredentialKind, string>>>;
}
