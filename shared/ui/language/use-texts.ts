import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClientTexts } from '../../texts/en/client.ts';
import type { PinTexts } from '../../texts/en/pin.ts';
import type { UiTexts } from '../../texts/en/ui.ts';
import type { Texts } from '../../texts/texts.ts';

/** What a program gives to the components that all programs share. */
export type TextsOfUi = Texts<{ readonly ui: UiTexts }>;

export const UiTextsContext = createContext<TextsOfUi | null>(null);

/** What the shared components say, in the reader's language. */
export const useTexts = () => useGiven(UiTextsContext);

/** What the card app and the phone app give to the components that only they share. */
export type TextsOfClient = TextsOfUi & { readonly pin: PinTexts; readonly client: ClientTexts };

export const ClientTextsContext = createContext<TextsOfClient | null>(null);

/** What card app and phone app say in the components that they share, in the reader's language. */
export const useClientTexts = () => useGiven(ClientTextsContext);

/** For the hooks of the programs: throws a TypeError where a component stands outside of its program. */
export function useGiven<T>(context: Context<T | null>): T {
  const given = useContext(context);
  if (given === null) throw new TypeError('No texts are given here: render below the Texts component of the program');
  return given;
}
