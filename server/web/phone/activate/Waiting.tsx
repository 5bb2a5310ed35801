import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import { Spinner } from '../../../../shared/ui/Spinner.tsx';
import { spellDuration } from '../../../../shared/ui/spell-duration.ts';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

/** Nothing for the first 300 ms, which nobody needs to notice. */
export function Opening({ host }: { host: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <WindowFrame title="Activate" headed>
      {slow && (
        <div class="p-wait">
          <Spinner label={`Getting your order from ${host}…`} />
        </div>
      )}
    </WindowFrame>
  );
}

/** All is made and kept; only the server does not know it yet. */
export function AlmostDone() {
  return (
    <WindowFrame title="Activate">
      <div class="p-wait">
        <Spinner />
        <Headline focused text="Almost done" lead="We finish as soon as you are online. Keep this page open." />
      </div>
    </WindowFrame>
  );
}

export interface OfflineProps {
  host: string;
  /** ISO; null: the order was not read yet, so nobody knows. */
  until: string | null;
  onTryNow: () => void;
  /** To what this phone holds already; the order waits. */
  onLeave: () => void;
}

export function Offline({ host, until, onTryNow, onLeave }: OfflineProps) {
  const headline = `No connection to ${host}`;
  useEffect(() => {
    document.title = `${headline} – Chipless`;
  }, [headline]);
  return (
    <WindowFrame
      title="Activate"
      foot={
        <>
          <Button kind="primary" large wide onClick={onTryNow}>
            Try now
          </Button>
          <Button kind="ghost" large wide onClick={onLeave}>
            Later
          </Button>
        </>
      }
    >
      <Result
        tone="warn"
        icon="warning"
        headline={headline}
        lead={
          until === null
            ? 'We keep trying. Nothing is lost.'
            : `We keep trying until ${formatClock(until)}. Your PIN stays on this page, nothing is lost.`
        }
      />
    </WindowFrame>
  );
}

/** The server has had too many tries from this place: nothing to press, it goes on by itself. */
export function AskedToWait({ seconds }: { seconds: number }) {
  useEffect(() => {
    document.title = 'Too many tries – Chipless';
  }, []);
  const wait = seconds < 60 ? 'a moment' : spellDuration(seconds);
  return (
    <WindowFrame title="Activate">
      <Result
        tone="warn"
        icon="warning"
        headline="Too many tries"
        lead={`Wait ${wait}, then we try again by ourselves. Nothing is lost. Keep this page open.`}
      />
    </WindowFrame>
  );
}
