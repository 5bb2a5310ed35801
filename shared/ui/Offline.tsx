import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from './Button.tsx';
import { formatClock } from './format-clock.ts';
import { organization } from './organization.ts';
import { Result } from './Result.tsx';
import { WindowFrame } from './WindowFrame.tsx';

export interface OfflineProps {
  /** Of the window. */
  title: string;
  host: string;
  /** ISO; null: the order was not read yet, so nobody knows. */
  until: string | null;
  /** Where the PIN stays: "in this window". */
  pinStays: string;
  onTryNow: () => void;
  /** What else there is to choose, below **Try now**. */
  children?: ComponentChildren;
}

/** An order whose server cannot be reached: it is tried again by itself. */
export function Offline({ title, host, until, pinStays, onTryNow, children }: OfflineProps) {
  const headline = `No connection to ${host}`;
  useEffect(() => {
    document.title = `${headline} – ${organization().name}`;
  }, [headline]);
  const lead =
    until === null
      ? 'We keep trying. Nothing is lost.'
      : `We keep trying until ${formatClock(until)}. Your PIN stays ${pinStays}, nothing is lost.`;
  return (
    <WindowFrame
      title={title}
      host={host}
      foot={
        <>
          <Button kind="primary" large wide onClick={onTryNow}>
            Try now
          </Button>
          {children}
        </>
      }
    >
      <Result tone="warn" icon="warning" headline={headline} lead={lead} />
    </WindowFrame>
  );
}
