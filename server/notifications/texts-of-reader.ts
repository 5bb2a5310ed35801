import { canonicalTimeZone } from '../../shared/canonical-time-zone.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../shared/languages.ts';
import type { MailsAreas } from '../../shared/texts/en/programs/mails.ts';
import { MAILS_TEXTS } from '../../shared/texts/load/mails.ts';
import { type Formats, makeFormats } from '../../shared/texts/make-formats.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import type { StoredMail } from './outbox-store.ts';

/** All texts of mails, for one reader. */
export type MailsTexts = Texts<MailsAreas>;

/**
 * In the language and time zone with which a mail was queued; English and UTC if they are not known, also of a zone
 * that another version of Node.js knew.
 */
export function textsOfReader({ language, timeZone }: Pick<StoredMail, 'language' | 'timeZone'>): MailsTexts {
  const known = language ?? DEFAULT_LANGUAGE;
  return { ...MAILS_TEXTS[known], language: known, formats: formatsFor(known, timeZone ?? 'UTC') };
}

/** Making formats takes longer than all else of a mail, and readers share a few languages and time zones. */
const formats = new Map<string, Formats>();
const MOST_FORMATS = 50;

function formatsFor(language: Language, timeZone: string): Formats {
  if (formats.size >= MOST_FORMATS) formats.clear();
  return formats.getOrInsertComputed(`${language} ${timeZone}`, () =>
    makeFormats(language, canonicalTimeZone(timeZone) ?? 'UTC'),
  );
}
