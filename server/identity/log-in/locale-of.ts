import { canonicalTimeZone } from '../../../shared/canonical-time-zone.ts';
import type { Language } from '../../../shared/languages.ts';
import type { Locale } from '../people-store.ts';

/** What a browser says about the language and time zone of the person who gets in with it. */
export interface BrowserLocale {
  /** The language that the browser shows, and its time zone by name: stored for mails. */
  readonly language?: Language | undefined;
  /** The person chose that language just now: it becomes that of their screens too. */
  readonly languageChosen?: boolean | undefined;
  readonly timeZone?: string | undefined;
}

/** What is kept of it; null = nothing is known now. */
export function localeOf({ language, languageChosen = false, timeZone }: BrowserLocale): Locale {
  return {
    language: languageChosen ? (language ?? null) : null,
    learnedLanguage: language ?? null,
    timeZone: timeZone === undefined ? null : canonicalTimeZone(timeZone),
  };
}
