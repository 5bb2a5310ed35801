import { useEffect, useState } from 'preact/hooks';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { Spinner } from '../../../../shared/ui/Spinner.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

/** Nothing for the first 300 ms, which nobody needs to notice. */
export function Opening({ host }: { host: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <WindowFrame title="Activate" host={host} headed>
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
