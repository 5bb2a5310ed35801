import { expect, it } from 'vitest';
import { describeLocking } from '../../../../../../server/web/portal/run/describe-locking.ts';

it('says that somebody who can have one has none meanwhile', () =>
  expect(describeLocking({ limit: 1 })).toMatch(/You have none until the new one is active/));

it.each([2, 20])('says no such thing to somebody who can have %i', (limit) => {
  const text = describeLocking({ limit });
  expect(text).toBe(
    'The old mobile ID stops working at once and its certificates are revoked. Your others go on working.',
  );
});
