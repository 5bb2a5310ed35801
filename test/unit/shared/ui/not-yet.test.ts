import { expect, it } from 'vitest';
import type { PinPolicy } from '../../../../shared/pin-policy.ts';
import { notYet } from '../../../../shared/ui/not-yet.ts';
import { DEFAULT_PIN_POLICY as LOOSE } from '../../../support/default-pin-policy.ts';

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

it.each([
  ['a short one', 'Tarn4', 'Tarn4', LOOSE, 'Not yet: 6 to 15 characters.', 'first'],
  [
    'one of another length',
    '4829',
    '4829',
    { ...LOOSE, minLength: 6, maxLength: 6 },
    'Not yet: 6 characters.',
    'first',
  ],
  ['an unequal repeat', 'Tarn 4821', 'Tarn 4822', LOOSE, 'Not yet: The two PINs are not the same.', 'second'],
  [
    'everything at once',
    'tarn!',
    '',
    STRICT,
    'Not yet: 6 to 15 characters, at least one digit, at least one capital letter, no symbols. The two PINs are not the same.',
    'first',
  ],
  ['an easy one', '123456', '123456', LOOSE, 'Not yet: not easy to guess, like 123456 or your name.', 'first'],
] as const)('says what is missing: %s', (_, pin, repeat, policy, text, field) => {
  expect(ask(pin, repeat, policy)).toEqual({ text, field });
});

it('names every rule for an empty PIN', () => {
  expect(ask('', '', STRICT)?.text).toContain('6 to 15 characters');
});
