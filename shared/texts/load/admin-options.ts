import type { OptionsAreas } from '../en/programs/options.ts';
import type { Loaders } from '../texts.ts';

/** What only the pages of the options say: fetched with the first of them. */
export const OPTIONS_TEXTS: Loaders<OptionsAreas> = {
  de: () => import('../de/programs/options.ts').then(({ options }) => options),
  en: () => import('../en/programs/options.ts').then(({ options }) => options),
};
