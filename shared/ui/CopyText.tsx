import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './copy-text.css';

/** A number or link to take along. `label` names what is copied ("serial number"). */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Not copied'),
    );
  return (
    <span class="c-copy">
      <code class="c-copy-text">{text}</code>
      <button class="c-copy-button" type="button" aria-label={`Copy ${label}`} onClick={copy}>
        <Icon name={said === 'Copied' ? 'check' : 'copy'} />
      </button>
      <span class="c-copy-said" role="status">
        {said}
      </span>
    </span>
  );
}
