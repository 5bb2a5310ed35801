import type { CardAppAreas } from '../../en/programs/card-app.ts';
import { create } from '../card-app/create.ts';
import { popup } from '../card-app/popup.ts';
import { client } from '../client.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

export const cardApp = { ui, pin, client, create, popup } satisfies CardAppAreas;
