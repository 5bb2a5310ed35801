import { expect, it } from 'vitest';
import { describeNewFirst } from '../../../../../../server/web/portal/mobile-id/describe-new-first.ts';

it.each([
  [{ limit: null, active: 4 }, true],
  [{ limit: 2, active: 1 }, true],
  [{ limit: 1, active: 1 }, false],
  [{ limit: 2, active: 2 }, false],
])('with %j the new one can be made first: %s', (offered, possible) =>
  expect(describeNewFirst(offered).possible).toBe(possible),
);

it('says what happens where it cannot', () =>
  expect(describeNewFirst({ limit: 1, active: 1 })).toMatchObject({
    title: 'You can have one at a time',
    text: expect.stringContaining('You have no mobile ID on the new phone until you have ordered one.'),
  }));
