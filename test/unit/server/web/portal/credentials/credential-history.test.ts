import { expect, it } from 'vitest';
import { credentialHistory } from '../../../../../../server/web/portal/credentials/credential-history.ts';
import { card } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

it('lists what happened to a locked card, newest first', () => {
  const locked = card({
    state: 'locked',
    createdAt: '2026-04-01T09:00:00.000Z',
    lockedAt: '2026-05-02T08:59:00.000Z',
    lockedReason: 'it was not me',
    lockedBy: { self: true, name: 'Alice Berg' },
  });
  expect(credentialHistory(locked, portal).map(({ what }) => what)).toEqual([
    'Certificate for authentication revoked',
    'Certificate for signature revoked',
    'Locked: Somebody else may know my PIN',
    'Ordered and created',
  ]);
});

it('does not say that an unfinished card was created', () =>
  expect(credentialHistory(card({ state: 'registered' }), portal).map(({ what }) => what)).toEqual(['Ordered']));
