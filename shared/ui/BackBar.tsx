import { Button } from './Button.tsx';
import './back-bar.css';

/** The way back to the cards, first in each screen one level down. */
export function BackBar({ onBack }: { onBack: () => void }) {
  return (
    <div class="c-back">
      <Button kind="ghost" icon="chevron-right" onClick={onBack}>
        Back
      </Button>
    </div>
  );
}
