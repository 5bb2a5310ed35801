const NAME = 'chipless-language';
const YEAR_SECONDS = 31_536_000;

/** What was chosen earlier in this browser; null = nothing. `cookies` in the form of `document.cookie`. */
export function readLanguageCookie(cookies: string): string | null {
  const pair = cookies.split('; ').find((cookie) => cookie.startsWith(`${NAME}=`));
  return pair?.slice(NAME.length + 1) ?? null;
}

/** For `document.cookie`: stores the choice for a year. It does not reveal who uses the browser. */
export function writeLanguageCookie(language: string): string {
  return `${NAME}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
