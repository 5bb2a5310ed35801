import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { useOrderTexts } from '../texts/use-order-texts.ts';

/** Takes the order's URL along to another browser. It contains no secret: opening it requires a log-in. */
export function CopyLink() {
  const { repair } = useOrderTexts();
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
