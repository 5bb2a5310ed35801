import type { ComponentChildren } from 'preact';
import { ClientTextsContext, type TextsOfClient, UiTextsContext } from './use-texts.ts';

/** Gives the texts of the card app or the phone app to the components that they share. */
export function ClientTextsGiven({ texts, children }: { texts: TextsOfClient; children: ComponentChildren }) {
  return (
    <ClientTextsContext.Provider value={texts}>
      <UiTextsContext.Provider value={texts}>{children}</UiTextsContext.Provider>
    </ClientTextsContext.Provider>
  );
}
