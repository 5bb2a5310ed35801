import type { Rich } from '../../rich.ts';

/** The pages on which an order becomes a mobile ID. */
export const activate = {
  /** Which server asks, and whom. */
  asks: <T>(server: T, holder: T): Rich<T> => [server, ', for ', holder],
};
export type ActivateTexts = typeof activate;
