import { expect, it } from 'vitest';
import { AppError } from '../../../../../shared/errors.ts';
import { pinFault } from '../../../../../shared/ui/pin/pin-fault.ts';
import { phone } from '../../../../support/texts/en.ts';

const words = phone.client.newPin;

it.each([
  ['virtual smart card', 'this card on your computer'],
  ['mobile ID', 'this mobile ID on your phone'],
] as const)('tells the holder of a %s that it was changed', (kind, said) => {
  const sentence = pinFault(new AppError('card_damaged'), kind, words);
  expect(sentence).toContain(`Somebody changed ${said}`);
  expect(sentence).toContain('tell your help desk');
});

it.each([new AppError('card_unknown'), new TypeError('the disk is full')])(
  'takes any other fault as ours: %s',
  (error) => {
    expect(pinFault(error, 'virtual smart card', words)).toBe(
      'Something went wrong on our side. Your PIN is as it was.',
    );
  },
);
