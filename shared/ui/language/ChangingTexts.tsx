import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../languages.ts';
import { type Loaders, loadTexts, type Texts } from '../../texts/texts.ts';

/** Shows the page in another language, once its texts are there. Rejects where they cannot be fetched. */
export type ChangeLanguage = (language: Language) => Promise<void>;

const ChangeContext = createContext<ChangeLanguage>(() =>
  Promise.reject(new TypeError('No language can be chosen here')),
);

export const useChangeLanguage = () => useContext(ChangeContext);

interface ChangingTextsProps<Areas> {
  loaders: Loaders<Areas>;
  /** Those that were loaded before the first render. */
  first: Texts<Areas>;
  /** Gives the texts to the program. What it shows stays as it is when they change: what was typed too. */
  children: (texts: Texts<Areas>) => ComponentChildren;
}

/** Holds the texts of a program; the language of the page follows them. */
export function ChangingTexts<Areas>({ loaders, first, children }: ChangingTextsProps<Areas>) {
  const [texts, setTexts] = useState(first);
  const latest = useRef<Language>(first.language);
  const change = useCallback<ChangeLanguage>(
    async (language) => {
      latest.current = language;
      const next = await loadTexts(loaders, language);
      if (latest.current === language) setTexts(next);
    },
    [loaders],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  return <ChangeContext.Provider value={change}>{children(texts)}</ChangeContext.Provider>;
}
