import { useEffect } from 'preact/hooks';
import { Result } from '../../shared/ui/Result.tsx';
import { spellDuration } from '../../shared/ui/spell-duration.ts';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

/** The server has had too many tries from this place: nothing to press, it goes on by itself. */
export function AskedToWait({ seconds }: { seconds: number }) {
  useEffect(() => {
    document.title = 'Too many tries – Chipless';
  }, []);
  const wait = seconds < 60 ? 'a moment' : spellDuration(seconds);
  return (
    <WindowFrame title="Create card">
      <Result
        tone="warn"
        icon="warning"
        headline="Too many tries"
        lead={`Wait ${wait}, then we try again by ourselves. Nothing is lost. Keep this window open.`}
      />
    </WindowFrame>
  );
}
