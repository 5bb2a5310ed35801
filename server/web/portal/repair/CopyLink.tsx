import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';

/** Takes the order's address along to another browser. It holds no secret: whoever opens it has to log in. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setSaid('Link copied.'),
      () => setSaid(`Copy it yourself: ${location.href}`),
    );
  return (
    <>
      <Button kind="primary" icon="copy" onClick={() => void copy()}>
        Copy link
      </Button>
      <span class="repair-said" role="status">
        {said}
      </span>
    </>
  );
}
