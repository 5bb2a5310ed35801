import { type ComponentChildren, createContext } from 'preact';
import type { CardAppAreas } from '../../shared/texts/en/programs/card-app.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import { UiTextsContext, useGiven } from '../../shared/ui/use-texts.ts';

const CardAppTextsContext = createContext<Texts<CardAppAreas> | null>(null);

/** What the card app says, in the reader's language. */
export const useTexts = () => useGiven(CardAppTextsContext);

/** Gives the texts to the card app and to what it shares with others. */
export function CardAppTextsGiven({ texts, children }: { texts: Texts<CardAppAreas>; children: ComponentChildren }) {
  return (
    <CardAppTextsContext.Provider value={texts}>
      <UiTextsContext.Provider value={texts}>{children}</UiTextsContext.Provider>
    </CardAppTextsContext.Provider>
  );
}
