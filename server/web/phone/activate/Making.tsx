import type { CreationStep } from '../../../../shared/card/create-card.ts';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { MakingProgress } from '../../../../shared/ui/MakingProgress.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

export function Making({ host, step }: { host: string; step: CreationStep }) {
  return (
    <WindowFrame title="Activate" host={host}>
      <Headline focused text="Making your mobile ID" lead="Keep this page open." />
      <MakingProgress host={host} kind="mobile ID" step={step} />
    </WindowFrame>
  );
}
