import type { SetUpAreas } from '../en/programs/set-up.ts';
import type { Loaders } from '../texts.ts';

/** What only the page of the first admin says: it is opened once. */
export const SET_UP_TEXTS: Loaders<SetUpAreas> = {
  de: () => import('../de/programs/set-up.ts').then(({ firstAdmin }) => firstAdmin),
  en: () => import('../en/programs/set-up.ts').then(({ firstAdmin }) => firstAdmin),
};
