import type { PinJudgement } from '../judge-pin.ts';
import type { CharacterClass } from '../pin-policy.ts';
import type { TrivialReason } from '../trivial-pin.ts';

const REQUIRED: Readonly<Record<CharacterClass, string>> = {
  digits: 'digit',
  upperCase: 'capital letter',
  lowerCase: 'small letter',
  specialCharacters: 'symbol, like !',
};

const DISALLOWED: Readonly<Record<CharacterClass, string>> = {
  digits: 'digits',
  upperCase: 'capital letters',
  lowerCase: 'small letters',
  specialCharacters: 'symbols',
};

const TRIVIAL: Readonly<Record<TrivialReason, string>> = {
  row: 'numbers in a row',
  same: 'all the same',
  mirror: 'the same backwards',
  keys: 'keys side by side',
  date: 'a date',
  common: 'one of the first that are tried',
  name: 'this is part of your name',
};

/** The line that a person reads for a rule; `broken` names the reason where there is one. */
export function pinRuleWords({ rule, trivial }: PinJudgement, broken: boolean): string {
  switch (rule.kind) {
    case 'length':
      return rule.minLength === rule.maxLength
        ? `${rule.minLength} characters`
        : `${rule.minLength} to ${rule.maxLength} characters`;
    case 'required':
      return `At least one ${REQUIRED[rule.characters]}`;
    case 'disallowed':
      return `No ${DISALLOWED[rule.characters]}`;
    case 'not trivial':
      return broken && trivial !== null
        ? `Easy to guess: ${TRIVIAL[trivial]}`
        : 'Not easy to guess, like 123456 or your name';
  }
}
