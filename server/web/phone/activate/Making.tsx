import type { CreationStep } from '../../../../shared/card/create-card.ts';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { MakingProgress } from '../../../../shared/ui/windows/MakingProgress.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function Making({ host, step }: { host: string; step: CreationStep }) {
  const { activate } = useTexts();
  return (
    <WindowFrame title={activate.title} host={host}>
      <Headline focused text={activate.making.headline} lead={activate.making.lead} />
      <MakingProgress host={host} kind="mobile ID" step={step} />
    </WindowFrame>
  );
}
