import { create } from '../card-app/create.ts';
import { popup } from '../card-app/popup.ts';
import { client } from '../client.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

/** All that the card app's windows say. */
export const cardApp = { ui, pin, client, create, popup };
export type CardAppAreas = typeof cardApp;
