import { useEffect } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { organization } from '../../../../shared/ui/organization.ts';
import { Result } from '../../../../shared/ui/Result.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';
import type { End } from './ends.ts';

export interface EndedProps {
  end: End;
  onScan: () => void;
  onHome: () => void;
}

export function Ended({ end, onScan, onHome }: EndedProps) {
  useEffect(() => {
    document.title = `${end.headline} – ${organization().name}`;
  }, [end]);
  const foot = end.scan ? (
    <Button kind="primary" icon="scan" large wide onClick={onScan}>
      Scan a code
    </Button>
  ) : (
    <Button large wide onClick={onHome}>
      Back
    </Button>
  );
  return (
    <WindowFrame title="Activate" foot={foot}>
      <Result tone={end.tone} headline={end.headline} lead={end.body} icon={end.icon}>
        {end.tone === 'bad' && <HelpDesk />}
        {end.warning !== undefined && (
          <Note tone="warn" icon="shield">
            {end.tone === 'bad' && <HelpDesk />}
            {end.warning}
          </Note>
        )}
      </Result>
    </WindowFrame>
  );
}
