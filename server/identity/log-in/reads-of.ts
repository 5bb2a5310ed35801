import { canonicalTimeZone } from '../../../shared/canonical-time-zone.ts';
import type { Language } from '../../../shared/languages.ts';
import type { Reads } from '../people-store.ts';

/** What a browser says about how the person who gets in with it reads. */
export interface ReadsHere {
  /** The language that the browser shows, and its time zone by name: stored for mails. */
  readonly language?: Language | undefined;
  /** The person chose that language just now: it becomes that of their screens too. */
  readonly languageChosen?: boolean | undefined;
  readonly timeZone?: string | undefined;
}

/** What is kept of it; null = nothing is known now. */
export function readsOf({ language, languageChosen = false, timeZone }: ReadsHere): Reads {
  return {
    language: languageChosen ? (language ?? null) : null,
    learnedLanguage: language ?? null,
    timeZone: timeZone === undefined ? null : canonicalTimeZone(timeZone),
  };
}
