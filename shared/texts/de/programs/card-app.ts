import type { CardAppAreas } from '../../en/programs/card-app.ts';
import { ui } from '../ui.ts';

export const cardApp = { ui } satisfies CardAppAreas;
