import { expect, it } from 'vitest';
import { describeCut } from '../../../../../../server/web/portal/run/describe-cut.ts';
import type { CredentialKind } from '../../../../../../shared/credential.ts';
import { portal } from '../../../../../support/texts/en.ts';

const startedAt = '2028-05-19T10:00:00.000Z';
const cut = (kind: CredentialKind, until: string) =>
  describeCut({ kind, startedAt }, until, portal.run, portal.formats);

it('says how long a credential lasts, and why no longer', () => {
  expect(cut('virtual smart card', '2028-06-21T12:00:00.000Z')).toBe(
    'This card lasts 33 days only, until 21\u00a0Jun 2028: the server’s certificate authority ends then.',
  );
  expect(cut('mobile ID', '2028-06-21T09:59:59.000Z')).toContain('mobile ID lasts 32 days');
  expect(cut('mobile ID', '2028-05-20T12:00:00.000Z')).toContain('lasts 1 day only');
});
