import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/ui/Button.tsx';
import { Result } from '../../shared/ui/Result.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';
import type { End } from './ends.ts';

export function Ended({ host, end }: { host: string; end: End }) {
  useEffect(() => {
    document.title = `${end.headline} – Chipless`;
  }, [end]);
  return (
    <WindowFrame
      title="Create card"
      host={host}
      foot={
        <Button kind="primary" large wide onClick={() => window.close()}>
          Close
        </Button>
      }
    >
      <Result tone={end.tone} headline={end.headline} lead={end.body} />
    </WindowFrame>
  );
}
