import type { OrderAreas } from '../en/programs/order.ts';
import type { Loaders } from '../texts.ts';

/** What only the pages of an order say: fetched with the first of them. */
export const ORDER_TEXTS: Loaders<OrderAreas> = {
  de: () => import('../de/programs/order.ts').then(({ order }) => order),
  en: () => import('../en/programs/order.ts').then(({ order }) => order),
};
