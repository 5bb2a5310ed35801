import { describe, expect, it } from 'vitest';
import { describeOrder } from '../../../../../../../server/web/admin/options/preview/describe-order.ts';
import { preview } from '../../../../../../../shared/texts/en/options/preview.ts';
import { RESULT } from '../../../../../../support/sample-preview.ts';

const mobile = (delivery: Partial<typeof RESULT.delivery>, activeLimit: number | null = 1) =>
  Object.fromEntries(
    describeOrder(
      'mobile-id',
      { ...RESULT, activeLimit, delivery: { ...RESULT.delivery, ...delivery } },
      preview.order,
    ),
  );

describe('what is said about an order', () => {
  it('names the card app for a card, and no number', () => {
    const said = Object.fromEntries(describeOrder('virtual-smart-card', RESULT, preview.order));
    expect(said['Goes to']).toBe('the card app, from Self-Service');
    expect(said['Active at the same time']).toBe('as many as they like');
    expect(said).not.toHaveProperty('Number on the phone');
  });

  it.each([
    ['portal', null, 'Self-Service, as a QR code'],
    ['email', 'alice@example.com', 'email to alice@example.com'],
    ['email', null, 'their email'],
  ] as const)('by %s to %s is: %s', (place, to, expected) => expect(mobile({ place, to })['Goes to']).toBe(expected));

  it.each([
    [true, 'has to be typed in Self-Service'],
    [false, 'not asked for'],
  ])('a number that is wanted (%s) is: %s', (number, expected) =>
    expect(mobile({ number })['Number on the phone']).toBe(expected),
  );

  it('counts how many may be active, and how long it lasts', () => {
    expect(mobile({}, 3)['Active at the same time']).toBe('at most 3');
    expect(mobile({ lifetimeSeconds: 86_400 })['Lasts']).toBe('24 hours');
  });
});
