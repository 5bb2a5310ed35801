/** Which PINs are allowed. The policy travels with the order; the PIN is checked only where it is typed. */

export const CLASS_RULES = ['allowed', 'disallowed', 'required'] as const;
export type ClassRule = (typeof CLASS_RULES)[number];

/** Any policy's length stays within these bounds. */
export const PIN_LENGTH_BOUNDS = { min: 4, max: 127 } as const;

/** Each character is in exactly one class; the names are those of the policy's fields. */
export const CHARACTER_CLASSES = ['upperCase', 'lowerCase', 'digits', 'specialCharacters'] as const;
export type CharacterClass = (typeof CHARACTER_CLASSES)[number];

export interface PinPolicy extends Readonly<Record<CharacterClass, ClassRule>> {
  /** Characters (Unicode code points after NFC), both ends included. */
  readonly minLength: number;
  readonly maxLength: number;
  /** 111111, 123456, a part of the holder's own name. */
  readonly trivialSequences: 'refused' | 'allowed';
}

/** The normalized form in which a PIN is checked and used, so that two keyboards mean the same by `é`. */
export function normalizePin(pin: string): string {
  return pin.normalize('NFC');
}

/**
 * Digits of every script as 0 to 9, to check what is easy to guess. Never used to open anything: a slot takes what was
 * typed, and there digits of another script are other characters.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    let first = codePoint;
    // Each set of ten is consecutive, starting at zero (Unicode Standard §4.6); some sets are adjacent as well.
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((codePoint - first) % 10);
  });
}

/**
 * The class of one character, by its Unicode category. A digit is one of 0 to 9, which every keyboard has: those of
 * other scripts look alike and open something else. A character that is neither a letter with case nor a digit is
 * special.
 */
export function characterClass(character: string): CharacterClass {
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return 'upperCase';
  if (/^\p{Ll}/u.test(character)) return 'lowerCase';
  if (/^[0-9]$/.test(character)) return 'digits';
  return 'specialCharacters';
}
