import { expect, it } from 'vitest';
import { describeNotOpened } from '../../../../../../server/web/portal/run/describe-not-opened.ts';

it.each([
  [1, '1 second'],
  [5, '5 seconds'],
  [60, '60 seconds'],
  [80, '2 minutes'],
  [600, '10 minutes'],
  [null, 'a few minutes'],
])('says for how long a card app that was closed stays closed: %s', (seconds, words) =>
  expect(describeNotOpened('too_many_tries', seconds)).toBe(
    `You closed the card app more than once. Try again in ${words}.`,
  ),
);

it('says what else keeps it closed', () => {
  expect(describeNotOpened('enrolment_busy', null)).toMatch(/^Another order is open/);
  expect(describeNotOpened('internal', null)).toBe('The card app did not open. Try again.');
});
