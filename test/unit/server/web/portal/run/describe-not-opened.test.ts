import { expect, it } from 'vitest';
import { describeNotOpened } from '../../../../../../server/web/portal/run/describe-not-opened.ts';
import { portal } from '../../../../../support/texts/en.ts';

it.each([
  [1, '1 second'],
  [5, '5 seconds'],
  [60, '60 seconds'],
  [80, '2 minutes'],
  [600, '10 minutes'],
  [null, 'a few minutes'],
])('says for how long a card app that was closed stays closed: %s', (seconds, words) =>
  expect(describeNotOpened({ outcome: 'too_many_tries', retryAfter: seconds }, portal.run)).toBe(
    `You closed the card app more than once. Try again in ${words}.`,
  ),
);

it('says what else keeps it closed', () => {
  expect(describeNotOpened({ outcome: 'enrolment_busy', retryAfter: null }, portal.run)).toMatch(
    /^Another order is open/,
  );
  expect(describeNotOpened({ outcome: 'internal', retryAfter: null }, portal.run)).toBe(
    'The card app did not open. Try again.',
  );
});
