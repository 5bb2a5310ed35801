import type { Rich } from '../../rich.ts';

/** The window in which an order becomes a card. */
export const create = {
  asks: <T>(server: T): Rich<T> => [server, ' asks to create a card for you'],
  firstTime: 'By creating the card you trust this server.',
};
export type CreateTexts = typeof create;
