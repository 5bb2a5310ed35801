import { useEffect } from 'preact/hooks';
import { Result } from './Result.tsx';
import { spellDuration } from './spell-duration.ts';
import { WindowFrame } from './WindowFrame.tsx';

export interface AskedToWaitProps {
  /** Of the window. */
  title: string;
  /** What is to be kept open meanwhile. */
  place: 'window' | 'page';
  seconds: number;
}

/** The server has had too many tries from this place: nothing to press, it goes on by itself. */
export function AskedToWait({ title, place, seconds }: AskedToWaitProps) {
  useEffect(() => {
    document.title = 'Too many tries – Chipless';
  }, []);
  const wait = seconds < 60 ? 'a moment' : spellDuration(seconds);
  return (
    <WindowFrame title={title}>
      <Result
        tone="warn"
        icon="warning"
        headline="Too many tries"
        lead={`Wait ${wait}, then we try again by ourselves. Nothing is lost. Keep this ${place} open.`}
      />
    </WindowFrame>
  );
}
