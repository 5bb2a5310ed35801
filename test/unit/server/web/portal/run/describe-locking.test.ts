import { expect, it } from 'vitest';
import { describeLocking } from '../../../../../../server/web/portal/run/describe-locking.ts';
import { portal } from '../../../../../support/texts/en.ts';

it('says that a person who has one has none in between', () =>
  expect(describeLocking(1, portal.runMobile)).toMatch(/You have none until the new one is active/));

// also where the options have since come to allow one alone
it.each([2, 20])('says no such thing to a person who has %i', (held) => {
  const text = describeLocking(held, portal.runMobile);
  expect(text).toBe(
    'The old mobile ID stops working at once and its certificates are revoked. Your others go on working.',
  );
});
