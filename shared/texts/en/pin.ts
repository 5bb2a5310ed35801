import type { CharacterClass } from '../../pin-policy.ts';
import type { TrivialReason } from '../../trivial-pin.ts';
import { startSmall } from '../start-small.ts';
import { number, plural } from './counting.ts';

/** What is said where a new PIN is typed, and where its rules are shown. */
export const pin = {
  first: 'PIN',
  second: 'Repeat PIN',
  show: 'Show',
  capsLock: 'Caps Lock is on.',
  /** The lines under the field. */
  rules: {
    length: (least: number, most: number) =>
      least === most
        ? plural(most, { one: '1 character', other: `${number(most)} characters` })
        : `${number(least)} to ${number(most)} characters`,
    required: {
      digits: 'At least one digit',
      upperCase: 'At least one capital letter',
      lowerCase: 'At least one small letter',
      specialCharacters: 'At least one symbol, like !',
    } satisfies Record<CharacterClass, string>,
    disallowed: {
      digits: 'No digits',
      upperCase: 'No capital letters',
      lowerCase: 'No small letters',
      specialCharacters: 'No symbols',
    } satisfies Record<CharacterClass, string>,
    notTrivial: 'Not easy to guess, like 123456 or your name',
    trivial: {
      row: 'Easy to guess: numbers in a row',
      same: 'Easy to guess: all the same',
      mirror: 'Easy to guess: the same backwards',
      keys: 'Easy to guess: keys side by side',
      date: 'Easy to guess: a date',
      common: 'Easy to guess: one of the first that are tried',
      name: 'Easy to guess: this is part of your name',
    } satisfies Record<TrivialReason, string>,
  },
  /** The line under the second field. */
  repeat: { open: 'Same as above', met: 'Same as above', broken: 'Not the same as above' },
  /** Spoken after the last key. */
  said: {
    repeat: { open: 'Not yet the same as above.', met: 'Same as above.', broken: 'Not the same as above.' },
    rules: (met: number, count: number) => `${number(met)} of ${number(count)} rules met.`,
    rulesAndSame: (met: number, count: number) =>
      `${number(met)} of ${number(count)} rules met. Both PINs are the same.`,
    rulesAndNotSame: (met: number, count: number) =>
      `${number(met)} of ${number(count)} rules met. The two PINs are not the same.`,
  },
  /** Why the button did nothing; `rules` are the lines above that are not met. */
  notYet: {
    rules: (rules: readonly string[]) => `Not yet: ${rules.map(startSmall).join(', ')}.`,
    same: 'Not yet: The two PINs are not the same.',
    both: (rules: readonly string[]) => `Not yet: ${rules.map(startSmall).join(', ')}. The two PINs are not the same.`,
  },
};
export type PinTexts = typeof pin;
