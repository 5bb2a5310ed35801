import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';
import { ProfileFace } from '../home/ProfileFace.tsx';

export function Done({ card, onDone }: { card: CardSummary; onDone: () => void }) {
  return (
    <WindowFrame
      title="Activate"
      foot={
        <Button kind="primary" large wide onClick={onDone}>
          Done
        </Button>
      }
    >
      <div class="p-done">
        <ProfileFace profile={card} animate />
        <Headline focused text="Your mobile ID is ready" lead="Go back to Self-Service and choose Next." />
      </div>
    </WindowFrame>
  );
}
