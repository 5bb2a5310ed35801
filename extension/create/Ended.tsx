import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/ui/controls/Button.tsx';
import { Result } from '../../shared/ui/feedback/Result.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';
import { type CreateEnd, ENDS } from './ends.ts';

export function Ended({ host, end }: { host: string; end: CreateEnd }) {
  const { create } = useTexts();
  const { headline, body } = create.ends[end];
  useEffect(() => {
    document.title = `${headline} – Chipless`;
  }, [headline]);
  return (
    <WindowFrame
      title={create.title}
      host={host}
      foot={
        <Button kind="primary" large wide onClick={() => window.close()}>
          {create.close}
        </Button>
      }
    >
      <Result tone={ENDS[end]} headline={headline} lead={body} />
    </WindowFrame>
  );
}
