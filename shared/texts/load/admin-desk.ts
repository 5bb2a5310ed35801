import type { DeskAreas } from '../en/programs/desk.ts';
import type { Loaders } from '../texts.ts';

/** What only orders at the desk and the processes say: fetched with the first of these pages. */
export const DESK_TEXTS: Loaders<DeskAreas> = {
  de: () => import('../de/programs/desk.ts').then(({ desk }) => desk),
  en: () => import('../en/programs/desk.ts').then(({ desk }) => desk),
};
