import { useEffect } from 'preact/hooks';
import { Button } from '../../shared/ui/Button.tsx';
import { formatClock } from '../../shared/ui/format-clock.ts';
import { Result } from '../../shared/ui/Result.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

export interface OfflineProps {
  host: string;
  /** ISO; null: the order was not read yet, so nobody knows. */
  until: string | null;
  onTryNow: () => void;
}

export function Offline({ host, until, onTryNow }: OfflineProps) {
  const headline = `No connection to ${host}`;
  useEffect(() => {
    document.title = `${headline} – Chipless`;
  }, [headline]);
  return (
    <WindowFrame
      title="Create card"
      foot={
        <Button kind="primary" large wide onClick={onTryNow}>
          Try now
        </Button>
      }
    >
      <Result
        tone="warn"
        icon="warning"
        headline={headline}
        lead={
          until === null
            ? 'We keep trying. Nothing is lost.'
            : `We keep trying until ${formatClock(until)}. Your PIN stays in this window, nothing is lost.`
        }
      />
    </WindowFrame>
  );
}
