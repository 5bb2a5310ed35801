import { describe, expect, it } from 'vitest';
import { pinLines, repeatLine } from '../../../../../shared/ui/pin/pin-lines.ts';
import { DEFAULT_PIN_POLICY } from '../../../../support/default-pin-policy.ts';
import { phone } from '../../../../support/texts/en.ts';

const policy = {
  ...DEFAULT_PIN_POLICY,
  upperCase: 'required',
  digits: 'required',
  specialCharacters: 'disallowed',
} as const;
const typed = (pin: string, repeat = '') => ({ policy, ownNames: ['Alice Berg'], pin, repeat });
const states = (pin: string, strict: boolean) => pinLines(typed(pin), strict, phone.pin).map(({ state }) => state);

describe('pinLines', () => {
  it('reads in the order of the design: length, digit, capital, forbidden, guessing', () => {
    expect(pinLines(typed(''), false, phone.pin).map(({ text }) => text)).toEqual([
      '6 to 15 characters',
      'At least one digit',
      'At least one capital letter',
      'No symbols',
      'Not easy to guess, like 123456 or your name',
    ]);
  });

  it.each([
    ['nothing typed', '', false, ['open', 'open', 'open', 'open', 'open']],
    ['on the way', 'k7', false, ['open', 'met', 'open', 'met', 'met']],
    ['left too early', 'k7', true, ['broken', 'met', 'broken', 'met', 'met']],
    ['a forbidden sign, which more typing cannot correct', 'k7!', false, ['open', 'met', 'open', 'broken', 'met']],
    ['too long', 'K7mPq2vXw9tZr4sYb', false, ['broken', 'met', 'met', 'met', 'met']],
    ['good', 'K7mPq2', true, ['met', 'met', 'met', 'met', 'met']],
  ] as const)('judges %s', (_, pin, strict, expected) => {
    expect(states(pin, strict)).toEqual(expected);
  });

  it.each([
    ['123456', 'Easy to guess: numbers in a row'],
    ['111111', 'Easy to guess: all the same'],
    ['Alice1', 'Easy to guess: this is part of your name'],
  ])('says why %s is easy to guess', (pin, text) => {
    expect(pinLines(typed(pin), true, phone.pin).at(-1)).toEqual({ text, state: 'broken', long: true });
  });

  it('names one number where both ends are the same', () => {
    const even = { ...typed(''), policy: { ...policy, minLength: 6, maxLength: 6 } };
    expect(pinLines(even, false, phone.pin)[0]?.text).toBe('6 characters');
  });
});

describe('repeatLine', () => {
  it.each([
    ['nothing typed', 'K7mPq2', '', false, 'Same as above', 'open'],
    ['on the way', 'K7mPq2', 'K7m', false, 'Same as above', 'open'],
    ['left too early', 'K7mPq2', 'K7m', true, 'Not the same as above', 'broken'],
    ['another sign, which more typing cannot correct', 'K7mPq2', 'K8', false, 'Not the same as above', 'broken'],
    ['the same in another normal form', 'Ba\u0308r7', 'B\u00e4r7', false, 'Same as above', 'met'],
    ['both empty', '', '', false, 'Same as above', 'open'],
  ] as const)('judges %s', (_, pin, repeat, strict, text, state) => {
    expect(repeatLine(typed(pin, repeat), strict, phone.pin)).toEqual({ text, state });
  });
});
