import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../../../../shared/ui/icons/Spinner.tsx';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** Nothing for the first 300 ms: shorter waits are not noticed. */
export function Opening({ host }: { host: string }) {
  const { activate, client } = useTexts();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <WindowFrame title={activate.title} host={host} headed>
      {slow && (
        <div class="p-wait">
          <Spinner label={client.gettingOrder(host)} />
        </div>
      )}
    </WindowFrame>
  );
}

/** All is made and stored; only the server does not know it yet. */
export function AlmostDone() {
  const { activate } = useTexts();
  return (
    <WindowFrame title={activate.title}>
      <div class="p-wait">
        <Spinner />
        <Headline focused text={activate.almostDone.headline} lead={activate.almostDone.lead} />
      </div>
    </WindowFrame>
  );
}
