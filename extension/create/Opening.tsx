import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../../shared/ui/Spinner.tsx';
import { WindowFrame } from '../../shared/ui/WindowFrame.tsx';

/** Nothing for the first 300 ms, which nobody needs to notice. */
export function Opening({ host }: { host: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <WindowFrame title="Create card" host={host} headed>
      {slow && host !== '' && (
        <div class="x-wait">
          <Spinner label={`Getting your order from ${host}…`} />
        </div>
      )}
    </WindowFrame>
  );
}
