import { useEffect } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import { useChangeLanguage } from '../../../../shared/ui/language/ChangingTexts.tsx';
import { languageOfBrowser } from '../../../../shared/ui/language/language-of-browser.ts';
import { useTexts } from '../texts/use-texts.tsx';

/**
 * Shows the language of the person's account, also when another tab or browser of theirs has changed it; null = they
 * chose none, or are not logged in: as chosen in this browser, else as it asks. The next person at this browser may
 * read another one.
 */
export function useChosenLanguage(chosen: Language | null): void {
  const { language } = useTexts();
  const change = useChangeLanguage();
  useEffect(() => {
    const wanted = chosen ?? languageOfBrowser();
    // If its texts cannot be fetched now, the page stays readable as it is.
    if (wanted !== language) void change(wanted).catch(() => undefined);
  }, [chosen]);
}
