import { writeLanguageCookie } from '../../../../shared/texts/language-cookie.ts';
import { type ChangeLanguage, useChangeLanguage } from '../../../../shared/ui/language/ChangingTexts.tsx';

/** Shows a language that was chosen here and stores it in this browser, for pages without a session. */
export function useShowLanguage(): ChangeLanguage {
  const change = useChangeLanguage();
  return async (language) => {
    // First: where its texts cannot be fetched now, the next page is in it.
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser that we support has the Cookie Store API
    document.cookie = writeLanguageCookie(language);
    await change(language);
  };
}
