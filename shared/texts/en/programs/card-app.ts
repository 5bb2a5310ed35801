import { ui } from '../ui.ts';

/** All that the card app's windows say. */
export const cardApp = { ui };
export type CardAppAreas = typeof cardApp;
