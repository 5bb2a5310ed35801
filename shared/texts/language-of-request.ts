import type { Language } from '../languages.ts';
import { chooseLanguage } from './choose-language.ts';
import { readAccountCookie, readLanguageCookie } from './language-cookie.ts';

/** Longer lists of languages are cut. */
const LONGEST_LIST = 200;

/** The language for a reader of a page that has no script: of the account, chosen in the browser, asked for by it. */
export function languageOfRequest(headers: Headers): Language {
  const cookies = headers.get('cookie') ?? '';
  return chooseLanguage({
    account: readAccountCookie(cookies),
    cookie: readLanguageCookie(cookies),
    browser: wishesOf(headers.get('accept-language') ?? ''),
  });
}

/** Languages as a browser lists them: the one it wants most comes first (RFC 9110 §12.5.4). */
function wishesOf(list: string): string[] {
  return list
    .slice(0, LONGEST_LIST)
    .split(',')
    .map((wish) => wish.trim().split(';')[0] ?? '');
}
