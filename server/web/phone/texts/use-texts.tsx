import { type ComponentChildren, createContext } from 'preact';
import type { PhoneAreas } from '../../../../shared/texts/en/programs/phone.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import { ClientTextsGiven } from '../../../../shared/ui/language/ClientTextsGiven.tsx';
import { useGiven } from '../../../../shared/ui/language/use-texts.ts';

const PhoneTextsContext = createContext<Texts<PhoneAreas> | null>(null);

/** What the phone app says, in the reader's language. */
export const useTexts = () => useGiven(PhoneTextsContext);

/** Gives the texts to the phone app and to what it shares with others. */
export function PhoneTextsGiven({ texts, children }: { texts: Texts<PhoneAreas>; children: ComponentChildren }) {
  return (
    <PhoneTextsContext.Provider value={texts}>
      <ClientTextsGiven texts={texts}>{children}</ClientTextsGiven>
    </PhoneTextsContext.Provider>
  );
}
