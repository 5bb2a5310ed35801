import { expect, it } from 'vitest';
import { wrongPin } from '../../../../../shared/ui/pin/wrong-pin.ts';
import { cardApp as de } from '../../../../support/texts/de.ts';
import { cardApp as en } from '../../../../support/texts/en.ts';

it.each([
  [4, 'virtual smart card', 'That is not the PIN. 4 tries left.'],
  [2, 'order', 'That is not the PIN. 2 tries left.'],
  [1, 'virtual smart card', 'One try left. After that the card is blocked.'],
  [1, 'mobile ID', 'One try left. After that the mobile ID is blocked.'],
  [1, 'order', 'One try left. After that the order ends.'],
] as const)('with %i left for a %s says: %s', (triesLeft, next, text) => {
  expect(wrongPin(triesLeft, next, en.client)).toBe(text);
});

it('says it in German', () =>
  expect([2, 1].map((left) => wrongPin(left, 'order', de.client))).toEqual([
    'Das ist nicht die PIN. Noch 2 Versuche.',
    'Noch ein Versuch. Danach endet der Auftrag.',
  ]));
