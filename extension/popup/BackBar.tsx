import { Button } from '../../shared/ui/Button.tsx';

/** The way back to the cards, first in each screen one level down. */
export function BackBar({ onBack }: { onBack: () => void }) {
  return (
    <div class="x-back">
      <Button kind="ghost" icon="chevron-right" onClick={onBack}>
        Back
      </Button>
    </div>
  );
}
