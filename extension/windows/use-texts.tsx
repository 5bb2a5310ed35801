import { type ComponentChildren, createContext } from 'preact';
import type { CardAppAreas } from '../../shared/texts/en/programs/card-app.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { ClientTextsGiven } from '../../shared/ui/language/ClientTextsGiven.tsx';
import { useGiven } from '../../shared/ui/language/use-texts.ts';

const CardAppTextsContext = createContext<Texts<CardAppAreas> | null>(null);

/** What the card app says, in the reader's language. */
export const useTexts = () => useGiven(CardAppTextsContext);

/** Gives the texts to the card app and to what it shares with others. */
export function CardAppTextsGiven({ texts, children }: { texts: Texts<CardAppAreas>; children: ComponentChildren }) {
  return (
    <CardAppTextsContext.Provider value={texts}>
      <ClientTextsGiven texts={texts}>{children}</ClientTextsGiven>
    </CardAppTextsContext.Provider>
  );
}
