import type { Language } from '../../languages.ts';
import { chooseLanguage } from '../../texts/choose-language.ts';
import { readLanguageCookie } from '../../texts/language-cookie.ts';

/** The initial language, before the person is known: as chosen in this browser earlier, else as it asks. */
export function languageOfBrowser(): Language {
  return chooseLanguage({ cookie: readLanguageCookie(document.cookie), browser: navigator.languages });
}
