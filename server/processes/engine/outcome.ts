import type { ToldEnd } from '../../../shared/order-end.ts';

/** What the owner of an order is told by mail: that their credential is active, or why it was not made. */
export type Outcome = 'active' | ToldEnd;
