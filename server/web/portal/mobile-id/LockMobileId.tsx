import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { type LockReason, LockReasons } from './LockReasons.tsx';
import { useLock } from './use-lock.ts';
import './mobile-id.css';

/** Lock, and the one question before it. */
export function LockMobileId({ mobileId }: { mobileId: Credential }) {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState<LockReason>('new phone');
  const lock = useLock(mobileId.id, reason, () => setAsked(false));
  return (
    <>
      <Button kind="careful" onClick={() => setAsked(true)}>
        Lock
      </Button>
      <Dialog
        open={asked}
        tone="danger"
        title="Lock this mobile ID?"
        onDismiss={() => setAsked(false)}
        actions={
          <>
            <Button kind="danger" onClick={() => void lock.run()} busy={lock.busy}>
              Lock
            </Button>
            <Button onClick={() => setAsked(false)}>Keep</Button>
          </>
        }
      >
        <div class="lock-question">
          <p>
            It stops working at once and its certificates are revoked. This cannot be undone. Your virtual smart card is
            not affected.
          </p>
          <LockReasons value={reason} onChange={setReason} />
          {lock.error !== null && <OurFault error={lock.error} />}
        </div>
      </Dialog>
    </>
  );
}
