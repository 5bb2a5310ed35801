import { type ComponentChildren, createContext } from 'preact';
import type { PortalAreas } from '../../../../shared/texts/en/programs/portal.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import { useGiven } from '../../../../shared/ui/language/use-texts.ts';
import { PartsTextsGiven } from '../../parts/texts/use-texts.tsx';

const PortalTextsContext = createContext<Texts<PortalAreas> | null>(null);

/** What Self-Service says, in the reader's language. */
export const useTexts = () => useGiven(PortalTextsContext);

/** Gives the texts to Self-Service and to what it shares with others. */
export function PortalTextsGiven({ texts, children }: { texts: Texts<PortalAreas>; children: ComponentChildren }) {
  return (
    <PortalTextsContext.Provider value={texts}>
      <PartsTextsGiven texts={texts}>{children}</PartsTextsGiven>
    </PortalTextsContext.Provider>
  );
}
