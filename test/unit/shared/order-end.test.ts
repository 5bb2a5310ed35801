import { describe, expect, it } from 'vitest';
import { orderEnd } from '../../../shared/order-end.ts';

describe('orderEnd', () => {
  it.each([
    ['running', null, null],
    ['finished', null, null],
    ['cancelled', null, 'cancelled'],
    ['expired', null, 'expired'],
    ['failed', null, 'failed'],
    ['cancelled', 'number wrong', 'number wrong'],
    ['expired', 'email refused', 'email refused'],
    ['failed', 'limit reached', 'limit reached'],
  ] as const)('of one that is %s (%s) is %s', (state, endedWhy, end) =>
    expect(orderEnd({ state, endedWhy })).toBe(end),
  );
});
