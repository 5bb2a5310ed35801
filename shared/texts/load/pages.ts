import type { Language } from '../../languages.ts';
import { pages as de } from '../de/pages.ts';
import { pages as en, type PagesTexts } from '../en/pages.ts';

/** The server writes them into the files of the pages, all languages at once. */
export const PAGES_TEXTS: Readonly<Record<Language, PagesTexts>> = { de, en };
