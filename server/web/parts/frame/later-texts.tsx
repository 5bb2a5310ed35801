import { type ComponentChildren, createContext } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import type { Loaders } from '../../../../shared/texts/texts.ts';
import { useGiven } from '../../../../shared/ui/language/use-texts.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { MissingPart } from './MissingPart.tsx';
import { Waiting } from './Waiting.tsx';

/**
 * Texts that only some pages of a program need: they are fetched when the first of these pages is shown. Returns their
 * hook, the component that fetches them around such a page, and the one that provides them if they are loaded, as in
 * tests.
 */
export function laterTexts<Areas extends object>(loaders: Loaders<Areas>) {
  const Given = createContext<Areas | null>(null);
  const known = new Map<Language, Areas>();

  function Fetched({ children }: { children: ComponentChildren }) {
    const { language } = useTexts();
    const [areas, setAreas] = useState(() => known.get(language) ?? null);
    const [missing, setMissing] = useState<{ readonly cause: unknown } | null>(null);
    useEffect(() => {
      let current = true;
      loaders[language]().then(
        (fetched) => {
          known.set(language, fetched);
          if (current) setAreas(fetched);
        },
        (cause: unknown) => current && setMissing({ cause }),
      );
      return () => {
        current = false;
      };
    }, [language]);
    // In the previous language until the other one is loaded: what was typed stays.
    if (areas !== null) return <Given.Provider value={areas}>{children}</Given.Provider>;
    return missing === null ? <Waiting /> : <MissingPart cause={missing.cause} />;
  }

  return { Given: Given.Provider, Fetched, useAreas: () => useGiven(Given) };
}
