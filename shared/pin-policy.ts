/** Which PINs are allowed. The policy travels with the order; the PIN is judged only where it is typed. */

export const CLASS_RULES = ['allowed', 'disallowed', 'required'] as const;
export type ClassRule = (typeof CLASS_RULES)[number];

/** The bounds that any policy's length stays within. */
export const PIN_LENGTH_BOUNDS = { min: 4, max: 127 } as const;

export interface PinPolicy {
  /** Characters (Unicode code points after NFC), both ends included. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly upperCase: ClassRule;
  readonly lowerCase: ClassRule;
  readonly digits: ClassRule;
  readonly specialCharacters: ClassRule;
  /** 111111, 123456, a piece of the holder's own name. */
  readonly trivialSequences: 'refused' | 'allowed';
}
