import { Button } from '../../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../../shared/ui/Dialog.tsx';

/** Asks once before something is lost by leaving. */
export function LeaveDialog({ open, onStay, onLeave }: { open: boolean; onStay: () => void; onLeave: () => void }) {
  return (
    <Dialog
      open={open}
      tone="danger"
      title="Leave without saving?"
      onDismiss={onStay}
      actions={
        <>
          <Button kind="danger" onClick={onLeave}>
            Leave
          </Button>
          <Button onClick={onStay}>Stay</Button>
        </>
      }
    >
      Your changes to this script are lost. The saved version stays as it is.
    </Dialog>
  );
}
