import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';

export interface OpenElsewhereProps {
  browser: 'Safari' | 'Chrome';
  /** To take along; still unused. */
  link: string;
}

/** Mail and chat apps show pages in a browser of their own, which forgets. Nothing is bound yet: the link stays good. */
export function OpenElsewhere({ browser, link }: OpenElsewhereProps) {
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const copy = () =>
    // Absent in some of these browsers.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(link))
      .then(
        () => setSaid(`Link copied. Paste it in ${browser}.`),
        () => {
          setSaid('Copy it yourself:');
          setShown(true);
        },
      );
  return (
    <WindowFrame
      title="Activate"
      foot={
        <Button kind="primary" icon="copy" large wide onClick={() => void copy()}>
          Copy link
        </Button>
      }
    >
      <Result
        tone="warn"
        icon="external"
        headline={`Open this in ${browser}`}
        lead="This app’s own browser cannot keep a mobile ID."
      >
        <p role="status">{said}</p>
        {shown && <code class="c-code">{link}</code>}
      </Result>
    </WindowFrame>
  );
}
