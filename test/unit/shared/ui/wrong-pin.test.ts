import { expect, it } from 'vitest';
import { wrongPin } from '../../../../shared/ui/wrong-pin.ts';

it.each([
  [4, 'That is not the PIN. 4 tries left.'],
  [2, 'That is not the PIN. 2 tries left.'],
  [1, 'One try left. After that the card is blocked.'],
])('with %i left says: %s', (triesLeft, text) => {
  expect(wrongPin(triesLeft)).toBe(text);
});
