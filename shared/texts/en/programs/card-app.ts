import { create } from '../card-app/create.ts';
import { client } from '../client.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

/** All that the card app's windows say. */
export const cardApp = { ui, pin, client, create };
export type CardAppAreas = typeof cardApp;
