import { describe, expect, it } from 'vitest';
import { validUntil } from '../../../../server/options/valid-until.ts';

describe('validUntil', () => {
  it.each([
    ['2026-05-17T10:42:11.123Z', 2, 'years', '2028-05-17T10:42:11.123Z'],
    ['2028-02-29T00:00:00.000Z', 1, 'years', '2029-02-28T00:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 4, 'years', '2032-02-29T00:00:00.000Z'],
    ['2096-02-29T12:00:00.000Z', 4, 'years', '2100-02-28T12:00:00.000Z'],
    ['2026-01-31T23:59:59.999Z', 1, 'months', '2026-02-28T23:59:59.999Z'],
    ['2026-08-31T00:00:00.000Z', 6, 'months', '2027-02-28T00:00:00.000Z'],
    ['2026-12-31T00:00:00.000Z', 14, 'months', '2028-02-29T00:00:00.000Z'],
    ['2026-03-28T22:30:00.000Z', 2, 'days', '2026-03-30T22:30:00.000Z'],
    ['2027-12-31T00:00:00.000Z', 60, 'days', '2028-02-29T00:00:00.000Z'],
  ] as const)('counts from %s for %i %s to %s', (from, amount, unit, until) => {
    expect(validUntil({ amount, unit }, new Date(from)).toISOString()).toBe(until);
  });

  it('does not change the date it was given', () => {
    const from = new Date('2026-01-31T00:00:00Z');
    validUntil({ amount: 1, unit: 'months' }, from);
    expect(from.toISOString()).toBe('2026-01-31T00:00:00.000Z');
  });
});
