import { useEffect } from 'preact/hooks';
import { Result } from '../feedback/Result.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import { organization } from '../organization/organization.ts';
import { WindowFrame } from './WindowFrame.tsx';

export interface AskedToWaitProps {
  /** Of the window. */
  title: string;
  /** What must be kept open until then. */
  place: 'window' | 'page';
  seconds: number;
}

/** The server has had too many tries from this place: nothing to press, it continues by itself. */
export function AskedToWait({ title, place, seconds }: AskedToWaitProps) {
  const { client, formats } = useClientTexts();
  useEffect(() => {
    document.title = `${client.tooManyTries} – ${organization().name}`;
  }, [client]);
  const lead = seconds < 60 ? client.waitAMoment[place] : client.waitSoLong[place](formats.duration(seconds));
  return (
    <WindowFrame title={title}>
      <Result tone="warn" icon="warning" headline={client.tooManyTries} lead={lead} />
    </WindowFrame>
  );
}
