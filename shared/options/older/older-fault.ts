import type { CredentialKind } from '../../credential.ts';

interface Facts {
  'set again': { readonly line: number };
  'years and days': object;
  /** The kind that it is for. */
  'only of other kind': { readonly kind: CredentialKind };
  /** `meant`: the name that was probably meant; null = none is close. */
  'no option': { readonly name: string; readonly meant: string | null };
  'no field': { readonly name: string; readonly meant: string | null };
  'not true or false': object;
  'not a text': object;
  'not a list': object;
  'not a whole number': { readonly min: number; readonly max: number };
  'not a choice': { readonly values: readonly string[] };
  'too many numbers': { readonly most: number };
  'too long': { readonly most: number };
  empty: object;
  'not to be added': object;
  'text too long': object;
  'nested too deeply': object;
  'not closed': object;
  'no value': object;
  /** As it stands there. */
  'not readable': { readonly source: string };
  'bracket missing': { readonly bracket: string };
  'not known': { readonly source: string };
  'a rule': object;
  'no assignment': object;
}

/** Why something of the older product cannot be imported, as data. */
export type OlderFault = { readonly [C in keyof Facts]: { readonly code: C; readonly facts: Facts[C] } }[keyof Facts];

/** Whole sentences, by code, to follow `Line 12: `. */
export type OlderFaultWords = { readonly [C in keyof Facts]: (facts: Facts[C]) => string };

/** The fault in these words. */
export function sayOlder<C extends keyof Facts>(
  { code, facts }: { readonly code: C; readonly facts: Facts[C] },
  words: OlderFaultWords,
): string {
  return words[code](facts);
}
