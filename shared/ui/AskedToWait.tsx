import { useEffect } from 'preact/hooks';
import { organization } from './organization.ts';
import { Result } from './Result.tsx';
import { useTexts } from './use-texts.ts';
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
  const { ui, formats } = useTexts();
  useEffect(() => {
    document.title = `${ui.tooManyTries} – ${organization().name}`;
  }, [ui]);
  const lead = seconds < 60 ? ui.waitAMoment[place] : ui.waitSoLong[place](formats.duration(seconds));
  return (
    <WindowFrame title={title}>
      <Result tone="warn" icon="warning" headline={ui.tooManyTries} lead={lead} />
    </WindowFrame>
  );
}
