import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** Takes the order's URL along to another browser. It contains no secret: opening it requires a log-in. */
export function CopyLink() {
  const { repair } = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button kind="primary" icon="copy" onClick={() => void copy()}>
        {repair.copyLink}
      </Button>
      <span class="repair-said" role="status">
        {copied === true && repair.linkCopied}
        {copied === false && repair.copyYourself(location.href)}
      </span>
    </>
  );
}
