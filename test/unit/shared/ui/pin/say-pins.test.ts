import { expect, it } from 'vitest';
import type { RuleLine } from '../../../../../shared/ui/pin/RuleLines.tsx';
import { sayPins } from '../../../../../shared/ui/pin/say-pins.ts';
import { phone } from '../../../../support/texts/en.ts';

const lines: readonly RuleLine[] = [
  { text: '6 to 15 characters', state: 'met' },
  { text: 'At least one digit', state: 'open' },
];

it.each([
  ['first', 'open', false, '1 of 2 rules met.'],
  ['first', 'met', true, '1 of 2 rules met. Both PINs are the same.'],
  ['first', 'open', true, '1 of 2 rules met. The two PINs are not the same.'],
  ['first', 'broken', true, '1 of 2 rules met. The two PINs are not the same.'],
  ['second', 'open', true, 'Not yet the same as above.'],
  ['second', 'met', true, 'Same as above.'],
  ['second', 'broken', true, 'Not the same as above.'],
] as const)('says after a key in the %s field, the two being %s, repeated %s: %s', (typed, state, repeated, said) =>
  expect(sayPins({ typed, lines, same: { text: 'Same as above', state }, repeated }, phone.pin.said)).toBe(said),
);
