import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { Apart } from '../../../../shared/ui/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { orderPath } from '../dashboard/order-path.ts';
import { offeredProcesses } from '../data/resources.ts';
import { describeNewFirst } from './describe-new-first.ts';
import { LockReasons, useLockReason } from './LockReasons.tsx';
import { useLock } from './use-lock.ts';
import './mobile-id.css';

interface LockMobileIdProps {
  mobileId: Credential;
  /** Behind the button's word for screen readers, where there are several of it. */
  of: string | null;
  onLocked: () => void;
}

/** Lock, and the one question before it. */
export function LockMobileId({ mobileId, of, onLocked }: LockMobileIdProps) {
  const [asked, setAsked] = useState(false);
  const why = useLockReason();
  const lock = useLock(mobileId.id, why.take, () => {
    // Nothing behind an open question takes the focus.
    setAsked(false);
    onLocked();
  });
  const offered = useResource(offeredProcesses).value?.find(({ kind }) => kind === 'mobile ID');
  const newFirst = why.reason === 'new phone' && offered !== undefined ? describeNewFirst(offered) : null;
  return (
    <>
      <Button kind="careful" onClick={() => setAsked(true)}>
        Lock
        <Apart by={of} />
      </Button>
      <Dialog
        open={asked}
        tone="danger"
        title="Lock this mobile ID?"
        onDismiss={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>Keep</Button>
            <Button kind="danger" onClick={() => void lock.run()} busy={lock.busy}>
              Lock
            </Button>
          </>
        }
      >
        <div class="lock-question">
          <p>
            It stops working at once and its certificates are revoked. This cannot be undone. Virtual smart cards are
            not affected.
          </p>
          <LockReasons asked={why} />
          {newFirst !== null && offered !== undefined && (
            <Note
              tone="info"
              title={newFirst.title}
              actions={newFirst.possible && <LinkButton href={orderPath(offered.process)}>{offered.title}</LinkButton>}
            >
              {newFirst.text}
            </Note>
          )}
          {lock.error !== null && <OurFault error={lock.error} />}
        </div>
      </Dialog>
    </>
  );
}
