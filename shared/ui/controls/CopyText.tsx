import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import './copy-text.css';

/** A number or link to take along. `label` names what is copied, as it is called in a sentence ("serial number"). */
export function CopyText({ text, label }: { text: string; label: string }) {
  const { ui } = useTexts();
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('notCopied'),
    );
  return (
    <span class="c-copy">
      <code class="c-copy-text">{text}</code>
      <button class="c-copy-button" type="button" aria-label={ui.copy(label)} onClick={copy}>
        <Icon name={said === 'copied' ? 'check' : 'copy'} />
      </button>
      <span class="c-copy-said" role="status">
        {said !== null && ui[said]}
      </span>
    </span>
  );
}
