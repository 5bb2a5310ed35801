import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { MobileIdFace } from '../home/MobileIdFace.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function Done({ card, onDone }: { card: CardSummary; onDone: () => void }) {
  const { activate, client } = useTexts();
  return (
    <WindowFrame
      title={activate.title}
      foot={
        <Button kind="primary" large wide onClick={onDone}>
          {activate.done}
        </Button>
      }
    >
      <div class="p-done">
        <MobileIdFace mobileId={card} animate />
        <Headline focused text={activate.ready} lead={client.goBack} />
      </div>
    </WindowFrame>
  );
}
