import type { Language } from '../../../../shared/languages.ts';
import { chooseLanguage } from '../../../../shared/texts/choose-language.ts';
import { readAccountCookie, writeAccountCookie } from '../../../../shared/texts/language-cookie.ts';
import { languageOfBrowser } from '../../../../shared/ui/language/language-of-browser.ts';

/** The initial language of a page: of the account that was logged in here last, else of this browser. */
export function firstLanguage(): Language {
  return chooseLanguage({ account: readAccountCookie(document.cookie), browser: [languageOfBrowser()] });
}

/** Stores the language of the account for the next page; null = it has none, or none is logged in. */
export function keepAccountLanguage(language: Language | null): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser that we support has the Cookie Store API
  document.cookie = writeAccountCookie(language);
}
