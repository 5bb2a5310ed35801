import { expect, it } from 'vitest';
import { describeHoldings } from '../../../../../../server/web/admin/people/describe-person.ts';
import { admin as de } from '../../../../../support/texts/de.ts';
import { admin as en } from '../../../../../support/texts/en.ts';

it.each([
  [0, 0, 'nothing yet'],
  [1, 0, '1 card'],
  [0, 2, '2 mobile IDs'],
  [2, 1, '2 cards, 1 mobile ID'],
])('says what a person has: %i and %i', (cards, mobileIds, said) =>
  expect(describeHoldings({ cards, mobileIds }, en.people)).toBe(said),
);

it('says it in German', () =>
  expect(describeHoldings({ cards: 2, mobileIds: 1 }, de.people)).toBe('2 Karten, 1 Mobile ID'));
