import { expect, it } from 'vitest';
import { describeNewFirst } from '../../../../../../server/web/portal/credentials/describe-new-first.ts';
import { portal } from '../../../../../support/texts/en.ts';

it.each([
  [{ limit: null, active: 4 }, true],
  [{ limit: 2, active: 1 }, true],
  [{ limit: 1, active: 1 }, false],
  [{ limit: 2, active: 2 }, false],
])('with %j the new one can be made first: %s', (offered, possible) =>
  expect(describeNewFirst(offered, portal.cards).possible).toBe(possible),
);

it('says what happens where it cannot', () =>
  expect(describeNewFirst({ limit: 1, active: 1 }, portal.cards)).toMatchObject({
    title: 'You can have one at a time',
    text: expect.stringContaining('You have no mobile ID on the new phone until you have ordered one.'),
  }));
