import type { CreationStep } from '../../shared/card/create-card.ts';
import type { OpenedOrder } from '../../shared/card/opened-order.ts';
import { CardFace } from '../../shared/ui/CardFace.tsx';
import { Headline } from '../../shared/ui/Headline.tsx';
import { MakingProgress } from '../../shared/ui/MakingProgress.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

export interface MakingProps {
  host: string;
  opened: OpenedOrder;
  step: CreationStep;
}

export function Making({ host, opened, step }: MakingProps) {
  const { profile, keys } = opened.order;
  return (
    <WindowFrame title="Creating card" host={host}>
      <CardFace
        serverName={profile.serverName}
        profileName={profile.name}
        state="registered"
        purposes={keys.map(({ purpose }) => purpose)}
      />
      <Headline focused text="Making your card" lead="This takes a few seconds. Keep this window open." />
      <MakingProgress host={host} kind="virtual smart card" step={step} />
    </WindowFrame>
  );
}
