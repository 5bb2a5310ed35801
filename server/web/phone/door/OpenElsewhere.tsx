import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export interface OpenElsewhereProps {
  browser: 'Safari' | 'Chrome';
  /** To take along; still unused. */
  link: string;
}

/**
 * Mail and chat apps show pages in a browser of their own, which forgets data. Nothing is bound yet: the link stays
 * valid.
 */
export function OpenElsewhere({ browser, link }: OpenElsewhereProps) {
  const { activate, door } = useTexts();
  const words = door.elsewhere;
  const [done, setDone] = useState<'copied' | 'not copied' | null>(null);
  const copy = () =>
    // Absent in some of these browsers.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(link))
      .then(
        () => setDone('copied'),
        () => setDone('not copied'),
      );
  return (
    <WindowFrame
      title={activate.title}
      foot={
        <Button kind="primary" icon="copy" large wide onClick={() => void copy()}>
          {words.action}
        </Button>
      }
    >
      <Result tone="warn" icon="external" headline={words.headline(browser)} lead={words.lead}>
        <p role="status">
          {done === 'copied' && words.copied(browser)}
          {done === 'not copied' && words.notCopied}
        </p>
        {done === 'not copied' && <code class="c-code">{link}</code>}
      </Result>
    </WindowFrame>
  );
}
