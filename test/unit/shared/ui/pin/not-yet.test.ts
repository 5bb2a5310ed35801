import { expect, it } from 'vitest';
import type { PinPolicy } from '../../../../../shared/pin-policy.ts';
import type { PinTexts } from '../../../../../shared/texts/en/pin.ts';
import { notYet, sayNotYet } from '../../../../../shared/ui/pin/not-yet.ts';
import { DEFAULT_PIN_POLICY as LOOSE } from '../../../../support/default-pin-policy.ts';
import { phone as de } from '../../../../support/texts/de.ts';
import { phone as en } from '../../../../support/texts/en.ts';

const STRICT: PinPolicy = {
  ...LOOSE,
  digits: 'required',
  upperCase: 'required',
  specialCharacters: 'disallowed',
};

function ask(pin: string, repeat = pin, policy = LOOSE) {
  return notYet({ pin, repeat, policy, ownNames: ['Alice', 'Berg'] });
}

it('takes a PIN that follows the rules and was repeated', () => {
  expect(ask('Tarn 4821')).toBeNull();
});

it('takes a repeat that another keyboard wrote in another form', () => {
  expect(ask('caf\u00e9 482', 'cafe\u0301 482')).toBeNull();
});

function say(pin: string, repeat: string, policy: PinPolicy, words: PinTexts = en.pin) {
  const missing = ask(pin, repeat, policy);
  return missing && sayNotYet(missing, words);
}

it.each([
  ['a short one', 'Tarn4', 'Tarn4', LOOSE, 'Not yet: 6 to 15 characters.'],
  ['one of another length', '4829', '4829', { ...LOOSE, minLength: 6, maxLength: 6 }, 'Not yet: 6 characters.'],
  ['an unequal repeat', 'Tarn 4821', 'Tarn 4822', LOOSE, 'Not yet: The two PINs are not the same.'],
  [
    'everything at once',
    'tarn!',
    '',
    STRICT,
    'Not yet: 6 to 15 characters, at least one digit, at least one capital letter, no symbols. The two PINs are not the same.',
  ],
  ['an easy one', '123456', '123456', LOOSE, 'Not yet: not easy to guess, like 123456 or your name.'],
] as const)('says what is missing: %s', (_, pin, repeat, policy, text) => {
  expect(say(pin, repeat, policy)).toBe(text);
});

it('names every rule for an empty PIN', () => {
  expect(say('', '', STRICT)).toContain('6 to 15 characters');
});

it('says the same in German', () => {
  expect(say('tarn!', '', STRICT, de.pin)).toBe(
    'Noch nicht: 6 bis 15 Zeichen, mindestens eine Ziffer, mindestens ein Großbuchstabe, keine Sonderzeichen. Die beiden PINs stimmen nicht überein.',
  );
  expect(say('123456', '123456', LOOSE, de.pin)).toBe('Noch nicht: nicht leicht zu erraten wie 123456 oder Ihr Name.');
});

it('knows the field that is wrong first', () => {
  expect(ask('Tarn4', 'Tarn5')).toMatchObject({ open: [{ rule: { kind: 'length' } }], same: false });
  expect(ask('Tarn 4821', 'Tarn 4822')).toEqual({ open: [], same: false });
});
