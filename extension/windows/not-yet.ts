import { judgePin, type PinRule } from '../../shared/judge-pin.ts';
import { type CharacterClass, normalizePin, type PinPolicy } from '../../shared/pin-policy.ts';

const REQUIRED: Record<CharacterClass, string> = {
  digits: 'at least one digit',
  upperCase: 'at least one capital letter',
  lowerCase: 'at least one small letter',
  specialCharacters: 'at least one symbol, like !',
};
const DISALLOWED: Record<CharacterClass, string> = {
  digits: 'no digits',
  upperCase: 'no capital letters',
  lowerCase: 'no small letters',
  specialCharacters: 'no symbols',
};

function wordsOf(rule: PinRule): string {
  switch (rule.kind) {
    case 'length':
      return `${rule.minLength} to ${rule.maxLength} characters`;
    case 'required':
      return REQUIRED[rule.characters];
    case 'disallowed':
      return DISALLOWED[rule.characters];
    case 'not trivial':
      return 'not easy to guess, like 123456 or your name';
  }
}

export interface NotYet {
  /** The sentence beside the button. */
  readonly text: string;
  /** Where the focus goes. */
  readonly field: 'first' | 'second';
}

/** Why a new PIN cannot be taken yet; null: it can. */
export function notYet(
  { pin, repeat }: { pin: string; repeat: string },
  policy: PinPolicy,
  ownNames: readonly string[],
): NotYet | null {
  const open = judgePin(pin, policy, ownNames).filter(({ met }) => !met);
  const same = normalizePin(pin) === normalizePin(repeat);
  if (open.length === 0 && same) return null;
  const rules = open.map(({ rule }) => wordsOf(rule)).join(', ');
  const sentences = [rules === '' ? '' : `${rules}.`, same ? '' : 'The two PINs are not the same.'];
  return { text: `Not yet: ${sentences.filter(Boolean).join(' ')}`, field: open.length > 0 ? 'first' : 'second' };
}
