import { useEffect } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { ENDS, type PhoneEnd } from './ends.ts';

export interface EndedProps {
  end: PhoneEnd;
  onScan: () => void;
  onHome: () => void;
}

export function Ended({ end, onScan, onHome }: EndedProps) {
  const { activate, client, scan } = useTexts();
  const look = ENDS[end];
  const { headline, body, warning } = activate.ends[end];
  useEffect(() => {
    document.title = `${headline} – ${organization().name}`;
  }, [headline]);
  const foot = look.scan ? (
    <Button kind="primary" icon="scan" large wide onClick={onScan}>
      {scan.headline}
    </Button>
  ) : (
    <Button large wide onClick={onHome}>
      {client.back}
    </Button>
  );
  return (
    <WindowFrame title={activate.title} foot={foot}>
      <Result tone={look.tone} headline={headline} lead={body} icon={look.icon}>
        {look.tone === 'bad' && <HelpDesk />}
        {warning !== undefined && (
          <Note tone="warn" icon="shield">
            {warning}
          </Note>
        )}
      </Result>
    </WindowFrame>
  );
}
