import { Button } from '../../../../shared/ui/Button.tsx';
import { CardFace } from '../../../../shared/ui/CardFace.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';

interface OpenCardAppProps {
  run: Run;
  shown: boolean;
  open: Action;
  onDismiss: () => void;
}

/** The pop-up: its button is the click that lets the card app open a window. */
export function OpenCardApp({ run, shown, open, onDismiss }: OpenCardAppProps) {
  return (
    <Dialog
      open={shown}
      title="Open the card app"
      onDismiss={onDismiss}
      art={
        <CardFace
          serverName={run.ordered.serverName}
          profileName=""
          state="registered"
          purposes={[]}
          size="small"
          plain
        />
      }
      actions={
        <Button kind="primary" icon="window" wide large onClick={() => void open.run()} busy={open.busy}>
          Open card app
        </Button>
      }
    >
      It opens in its own window and asks for a new PIN. Your PIN stays on this computer.
    </Dialog>
  );
}
