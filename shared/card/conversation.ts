import type { createCard } from './create-card.ts';
import { discardUnfinished } from './discard-unfinished.ts';
import { listCards } from './list-cards.ts';
import { findOrder } from './list-unfinished-orders.ts';
import { loadCreateCard } from './load-create-card.ts';
import { openOrder } from './open-order.ts';
import { previewOrder } from './preview-order.ts';
import { resumeOrder } from './resume-order.ts';
import { settleOrders } from './settle-orders.ts';
import { watchMessage } from './watch-message.ts';

/** Everything that `leadOrder` does with card and server. */
export interface Conversation {
  readonly findOrder: typeof findOrder;
  readonly previewOrder: typeof previewOrder;
  readonly openOrder: typeof openOrder;
  readonly resumeOrder: typeof resumeOrder;
  readonly settleOrders: typeof settleOrders;
  readonly listCards: typeof listCards;
  /** Called while a PIN is being typed. */
  readonly loadCreateCard: typeof loadCreateCard;
  readonly createCard: typeof createCard;
  readonly watchMessage: typeof watchMessage;
  readonly discardUnfinished: typeof discardUnfinished;
}

/** The product's own functions; tests pass others. */
export const CONVERSATION: Conversation = {
  findOrder,
  previewOrder,
  openOrder,
  resumeOrder,
  settleOrders,
  listCards,
  watchMessage,
  discardUnfinished,
  loadCreateCard,
  // Imports certificate requests and key derivation, which nothing needs before there is a PIN.
  createCard: async (...order) => (await import('./create-card.ts')).createCard(...order),
};
