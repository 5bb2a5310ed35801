import { useState } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface LocaleInUse {
  /** Goes with what lets the person in. */
  readonly locale: { readonly language: Language; readonly languageChosen: boolean; readonly timeZone: string };
  /** A language was chosen here. */
  readonly onLanguage: () => void;
}

/** The language and time zone in which the person at a doorstep reads, for the account that they get into. */
export function useLocale(): LocaleInUse {
  const { language } = useTexts();
  const [languageChosen, setLanguageChosen] = useState(false);
  // The browser's, by its IANA name.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { locale: { language, languageChosen, timeZone }, onLanguage: () => setLanguageChosen(true) };
}
