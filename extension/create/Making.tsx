import type { CreationStep } from '../../shared/card/create-card.ts';
import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { CardFace } from '../../shared/ui/faces/CardFace.tsx';
import { Headline } from '../../shared/ui/windows/Headline.tsx';
import { MakingProgress } from '../../shared/ui/windows/MakingProgress.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface MakingProps {
  host: string;
  opened: OpenedOrder;
  step: CreationStep;
}

export function Making({ host, opened, step }: MakingProps) {
  const { create } = useTexts();
  const { profile, keys } = opened.order;
  return (
    <WindowFrame title={create.creating} host={host}>
      <CardFace
        serverName={profile.serverName}
        profileName={profile.name}
        state="registered"
        purposes={keys.map(({ purpose }) => purpose)}
      />
      <Headline focused text={create.making.headline} lead={create.making.lead} />
      <MakingProgress host={host} kind="virtual smart card" step={step} />
    </WindowFrame>
  );
}
