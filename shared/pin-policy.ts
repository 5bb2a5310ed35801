/** Which PINs are allowed. The policy travels with the order; the PIN is judged only where it is typed. */

export const CLASS_RULES = ['allowed', 'disallowed', 'required'] as const;
export type ClassRule = (typeof CLASS_RULES)[number];

/** The bounds that any policy's length stays within. */
export const PIN_LENGTH_BOUNDS = { min: 4, max: 127 } as const;

/** Each character is of exactly one class; the names are those of the policy's fields. */
export const CHARACTER_CLASSES = ['upperCase', 'lowerCase', 'digits', 'specialCharacters'] as const;
export type CharacterClass = (typeof CHARACTER_CLASSES)[number];

export interface PinPolicy extends Readonly<Record<CharacterClass, ClassRule>> {
  /** Characters (Unicode code points after NFC), both ends included. */
  readonly minLength: number;
  readonly maxLength: number;
  /** 111111, 123456, a piece of the holder's own name. */
  readonly trivialSequences: 'refused' | 'allowed';
}

/** The one form in which a PIN is judged and used, so that two keyboards mean the same by `é`. */
export function normalizePin(pin: string): string {
  return pin.normalize('NFC');
}

/**
 * Digits of every script as 0 to 9, to judge what is easy to guess. Never to open anything: a slot takes what was typed,
 * and digits of another script are other signs there.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    let first = codePoint;
    // Ten follow one another, from zero on (Unicode Standard §4.6); some sets follow one another as well.
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((codePoint - first) % 10);
  });
}

/**
 * The class of one character, by its Unicode category. A digit is one of 0 to 9, which every keyboard has: those of other
 * scripts look alike and open something else. What is neither letter with a case nor digit is special.
 */
export function characterClass(character: string): CharacterClass {
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return 'upperCase';
  if (/^\p{Ll}/u.test(character)) return 'lowerCase';
  if (/^[0-9]$/.test(character)) return 'digits';
  return 'specialCharacters';
}
