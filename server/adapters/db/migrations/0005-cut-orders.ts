import type { Migration } from './migration.ts';

/** Where an order ends with the CA, before the time that was ordered. */
export const cutOrders: Migration = {
  name: 'cut-orders',
  statements: ({ text }) => [`alter table runs add column cut_at ${text}`],
};
