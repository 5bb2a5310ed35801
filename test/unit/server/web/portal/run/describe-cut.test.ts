import { expect, it } from 'vitest';
import { describeCut } from '../../../../../../server/web/portal/run/describe-cut.ts';

const startedAt = '2028-05-19T10:00:00.000Z';

it('says how long a credential lasts, and why no longer', () => {
  expect(describeCut({ kind: 'virtual smart card', startedAt }, '2028-06-21T12:00:00.000Z')).toBe(
    'This card lasts 33 days only, until 21 Jun 2028: the server’s certificate authority ends then.',
  );
  expect(describeCut({ kind: 'mobile ID', startedAt }, '2028-06-21T09:59:59.000Z')).toContain(
    'mobile ID lasts 32 days',
  );
});
