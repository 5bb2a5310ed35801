import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../../shared/ui/icons/Spinner.tsx';
import { WindowFrame } from '../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../windows/use-texts.tsx';

/** Nothing for the first 300 ms: shorter waits are not noticed. */
export function Opening({ host }: { host: string }) {
  const { create, client } = useTexts();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <WindowFrame title={create.title} host={host} headed>
      {slow && host !== '' && (
        <div class="x-wait">
          <Spinner label={client.gettingOrder(host)} />
        </div>
      )}
    </WindowFrame>
  );
}
