import { expect, it } from 'vitest';
import { AppError } from '../../../../shared/errors.ts';
import { pinFault } from '../../../../shared/ui/pin-fault.ts';

it.each([
  ['card', 'this card on your computer'],
  ['mobile ID', 'this mobile ID on your phone'],
] as const)('tells the holder of a %s that it was changed', (thing, words) => {
  const sentence = pinFault(new AppError('card_damaged'), thing);
  expect(sentence).toContain(`Somebody changed ${words}`);
  expect(sentence).toContain('tell your help desk');
});

it.each([new AppError('card_unknown'), new TypeError('the disk is full')])(
  'takes any other fault as ours: %s',
  (error) => {
    expect(pinFault(error, 'card')).toBe('Something went wrong on our side. Your PIN is as it was.');
  },
);
