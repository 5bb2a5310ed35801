import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../../shared/ui/feedback/Dialog.tsx';
import { useTexts } from '../use-texts.ts';

/** Asks once before something is lost by leaving. */
export function LeaveDialog({ open, onStay, onLeave }: { open: boolean; onStay: () => void; onLeave: () => void }) {
  const { leave } = useTexts().saving;
  return (
    <Dialog
      open={open}
      tone="danger"
      title={leave.title}
      onDismiss={onStay}
      actions={
        <>
          <Button onClick={onStay}>{leave.stay}</Button>
          <Button kind="danger" onClick={onLeave}>
            {leave.leave}
          </Button>
        </>
      }
    >
      {leave.body}
    </Dialog>
  );
}
