import { Button } from '../controls/Button.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import './back-bar.css';

/** The way back to the cards, first in each screen one level down. */
export function BackBar({ onBack }: { onBack: () => void }) {
  const { client } = useClientTexts();
  return (
    <div class="c-back">
      <Button kind="ghost" icon="chevron-right" onClick={onBack}>
        {client.back}
      </Button>
    </div>
  );
}
