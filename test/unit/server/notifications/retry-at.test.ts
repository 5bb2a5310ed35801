import { describe, expect, it } from 'vitest';
import { retryAt } from '../../../../server/notifications/retry-at.ts';

const NOW = new Date('2026-11-22T10:33:00.000Z');

describe('retryAt', () => {
  it.each([
    [1, 5],
    [2, 15],
    [3, 60],
    [4, 300],
    [7, 3600],
    [500, 3600],
  ])('waits after failure %i about %i seconds', (attempts, seconds) => {
    const wait = (random: number) => (retryAt(attempts, NOW, () => random).getTime() - NOW.getTime()) / 1000;
    expect([wait(0), wait(0.5), wait(1)]).toEqual([seconds * 0.8, seconds, seconds * 1.2]);
  });
});
