import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { Result } from '../feedback/Result.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import { organization } from '../organization/organization.ts';
import { WindowFrame } from './WindowFrame.tsx';

export interface OfflineProps {
  /** Of the window. */
  title: string;
  host: string;
  /** ISO; null: the order was not read yet, so it is not known. */
  until: string | null;
  /** What happens to the PIN in the meantime. */
  place: 'window' | 'page';
  onTryNow: () => void;
  /** Further choices, below **Try now**. */
  children?: ComponentChildren;
}

/** An order whose server cannot be reached: it is retried automatically. */
export function Offline({ title, host, until, place, onTryNow, children }: OfflineProps) {
  const { client, formats } = useClientTexts();
  const headline = client.noConnectionTo(host);
  useEffect(() => {
    document.title = `${headline} – ${organization().name}`;
  }, [headline]);
  const lead = until === null ? client.keepTrying : client.keepTryingUntil[place](formats.time(until));
  return (
    <WindowFrame
      title={title}
      host={host}
      foot={
        <>
          <Button kind="primary" large wide onClick={onTryNow}>
            {client.tryNow}
          </Button>
          {children}
        </>
      }
    >
      <Result tone="warn" icon="warning" headline={headline} lead={lead} />
    </WindowFrame>
  );
}
