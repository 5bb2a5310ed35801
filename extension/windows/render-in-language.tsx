import { type ComponentChild, render } from 'preact';
import { chooseLanguage } from '../../shared/texts/choose-language.ts';
import { CARD_APP_TEXTS } from '../../shared/texts/load/card-app.ts';
import { ChangingTexts } from '../../shared/ui/language/ChangingTexts.tsx';
import { loadFirstTexts } from '../../shared/ui/language/load-first-texts.ts';
import { CardAppTextsGiven } from './use-texts.tsx';

/**
 * Renders a window of the card app in the browser's own language: no server decides what is read where PINs are typed.
 */
export async function renderInLanguage(window: ComponentChild, into: Element): Promise<void> {
  const first = await loadFirstTexts(CARD_APP_TEXTS, chooseLanguage({ browser: navigator.languages }));
  render(
    <ChangingTexts loaders={CARD_APP_TEXTS} first={first}>
      {(texts) => <CardAppTextsGiven texts={texts}>{window}</CardAppTextsGiven>}
    </ChangingTexts>,
    into,
  );
}
