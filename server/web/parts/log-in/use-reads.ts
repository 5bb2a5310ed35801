import { useState } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface ReadsInUse {
  /** Goes with what lets the person in. */
  readonly reads: { readonly language: Language; readonly languageChosen: boolean; readonly timeZone: string };
  /** A language was chosen here. */
  readonly onLanguage: () => void;
}

/** How the person at a doorstep reads, for the account that they get into. */
export function useReads(): ReadsInUse {
  const { language } = useTexts();
  const [languageChosen, setLanguageChosen] = useState(false);
  // The browser's, by its IANA name.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { reads: { language, languageChosen, timeZone }, onLanguage: () => setLanguageChosen(true) };
}
