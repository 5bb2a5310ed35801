import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../languages.ts';

interface Asked {
  /** From the person's account; null or absent = they chose none, or are not known. */
  readonly account?: string | null | undefined;
  /** Chosen earlier in this browser. */
  readonly cookie?: string | null | undefined;
  /** What the browser asks for, best first: "de-AT", "en". */
  readonly browser?: readonly string[] | undefined;
}

/** The language for a reader: of the account, chosen in this browser, asked for by the browser, English. */
export function chooseLanguage({ account, cookie, browser = [] }: Asked): Language {
  for (const wish of [account, cookie, ...browser]) {
    const language = wish?.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return DEFAULT_LANGUAGE;
}
