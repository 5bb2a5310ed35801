import type { OrderEnd } from '../../../../shared/order-end.ts';

/** The tone in which a page says how an order ended; `done`: with a credential. */
export const END_TONES = {
  done: 'good',
  cancelled: 'calm',
  expired: 'warn',
  failed: 'bad',
  'number wrong': 'bad',
  'email refused': 'bad',
  'limit reached': 'warn',
} as const satisfies Record<OrderEnd | 'done', string>;
