import { describe, expect, it } from 'vitest';
import { judgeMail, type Ordered } from '../../../../server/notifications/judge-mail.ts';
import { after as at, NOW, sampleMail } from '../../../contract/store/samples.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('judgeMail', () => {
  const live: Ordered = { generation: 2, state: 'waiting', expiresAt: at(1) };
  it.each([
    ['whose link is the newest', live, 0, 'leaves'],
    ['whose link is the newest, again', live, 3, 'leaves'],
    ['for which a newer link was asked', { ...live, generation: 3 }, 1, 'dropped'],
    ['whose message nobody knows', null, 0, 'dropped'],
    ['whose message was opened', { ...live, state: 'opened' }, 0, 'dropped'],
    ['whose order was cancelled', { ...live, state: 'cancelled' }, 4, 'dropped'],
    ['that never had its turn until its link expired', { ...live, expiresAt: NOW }, 0, 'dropped'],
    ['that was tried until its link expired', { ...live, expiresAt: NOW }, 1, 'failed'],
    ['that was tried until its order had expired', { ...live, state: 'expired', expiresAt: NOW }, 1, 'failed'],
  ] as const)('decides about an activation mail %s', (_, ordered, attempts, verdict) => {
    expect(judgeMail(sampleMail('p', { messageId: 'm', generation: 2, attempts }), ordered, NOW)).toBe(verdict);
  });

  it.each([
    [0, 'leaves'],
    [DAY - 1, 'leaves'],
    [DAY, 'failed'],
  ])('decides about a notification that is %i ms old', (age, verdict) => {
    expect(judgeMail(sampleMail('p', { createdAt: at(-age) }), null, NOW)).toBe(verdict);
  });
});
