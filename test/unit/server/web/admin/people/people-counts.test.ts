import { expect, it } from 'vitest';
import {
  describeEverybody,
  describeFitting,
  describeShown,
} from '../../../../../../server/web/admin/people/people-counts.ts';
import { admin as de } from '../../../../../support/texts/de.ts';
import { admin as en } from '../../../../../support/texts/en.ts';

it.each([
  [{ found: 1_281, total: 1_284 }, '1,281 of 1,284 people'],
  [{ found: 0, total: 1 }, '0 of 1 person'],
  [{ found: 37, total: null }, '37 of more than 10,000 people'],
  [{ found: null, total: null }, 'More than 10,000 people'],
])('says how many fit: %j', (counts, said) => expect(describeFitting(counts, en.people)).toBe(said));

it('says how many there are, and how many are shown', () => {
  expect([1, 10_000, null].map((total) => describeEverybody(total, en.people))).toEqual([
    '1 person',
    '10,000 people',
    'More than 10,000 people',
  ]);
  expect([describeShown(50, 1_281, en.people), describeShown(50, null, en.people)]).toEqual([
    '50 of 1,281 shown',
    '50 of more than 10,000 shown',
  ]);
});

it('says it in German', () =>
  expect(describeFitting({ found: 1_281, total: 1_284 }, de.people)).toBe('1.281 von 1.284 Personen'));
