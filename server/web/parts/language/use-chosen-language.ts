import { useEffect } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { useShowLanguage } from './use-show-language.ts';

/** Shows the language of the person's account, also when another tab or browser of theirs has changed it; null = none. */
export function useChosenLanguage(chosen: Language | null): void {
  const { language } = useTexts();
  const show = useShowLanguage();
  useEffect(() => {
    // If its texts cannot be fetched now, the page stays readable as it is.
    if (chosen !== null && chosen !== language) void show(chosen).catch(() => undefined);
  }, [chosen]);
}
