import { type ComponentChildren, createContext } from 'preact';
import type { ActsTexts } from '../../../../shared/texts/en/acts.ts';
import type { PartsTexts } from '../../../../shared/texts/en/parts.ts';
import type { UiTexts } from '../../../../shared/texts/en/ui.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import { UiTextsContext, useGiven } from '../../../../shared/ui/language/use-texts.ts';

/** What Self-Service and the Identity Manager give to the parts that they share. */
export type TextsOfParts = Texts<{ readonly ui: UiTexts; readonly parts: PartsTexts; readonly acts: ActsTexts }>;

const PartsTextsContext = createContext<TextsOfParts | null>(null);

/** What the parts say, in the reader's language. */
export const useTexts = () => useGiven(PartsTextsContext);

/** Gives the texts to the parts and the shared components. */
export function PartsTextsGiven({ texts, children }: { texts: TextsOfParts; children: ComponentChildren }) {
  return (
    <PartsTextsContext.Provider value={texts}>
      <UiTextsContext.Provider value={texts}>{children}</UiTextsContext.Provider>
    </PartsTextsContext.Provider>
  );
}
