const CHOSEN = 'chipless-language';
const ACCOUNT = 'chipless-account-language';
const YEAR_SECONDS = 31_536_000;

/** What was chosen earlier in this browser; null = nothing. `cookies` in the form of `document.cookie`. */
export function readLanguageCookie(cookies: string): string | null {
  return read(CHOSEN, cookies);
}

/** For `document.cookie`: stores the choice for a year. It does not reveal who uses the browser. */
export function writeLanguageCookie(language: string): string {
  return `${CHOSEN}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

/** The language of the account that is logged in; null = none is, or it has none. */
export function readAccountCookie(cookies: string): string | null {
  return read(ACCOUNT, cookies);
}

/**
 * For `document.cookie`: stores the language of the account while it is logged in, so that a page is in it before it
 * can ask whose it is. Null removes it: the next person at this browser may read another one.
 */
export function writeAccountCookie(language: string | null): string {
  return `${ACCOUNT}=${language ?? ''}; Path=/; SameSite=Lax${language === null ? '; Max-Age=0' : ''}`;
}

function read(name: string, cookies: string): string | null {
  const pair = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? null;
}
