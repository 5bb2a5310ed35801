/**
 * All languages: their own names, and the locale whose dates and numbers their readers expect. In the order of their
 * names; docs/translating.md says how to add one.
 */
export const LANGUAGES = {
  de: { name: 'Deutsch', locale: 'de' },
  en: { name: 'English', locale: 'en-GB' },
} as const satisfies Record<string, { name: string; locale: string }>;

export type Language = keyof typeof LANGUAGES;

// The keys of the table are its codes.
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** For readers who ask for no language that exists. */
export const DEFAULT_LANGUAGE: Language = 'en';

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}
