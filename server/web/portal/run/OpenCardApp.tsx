import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { CardFace } from '../../../../shared/ui/faces/CardFace.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';

interface OpenCardAppProps {
  run: Run;
  shown: boolean;
  open: Action;
  onDismiss: () => void;
}

/** The pop-up: its button is the click that lets the card app open a window. */
export function OpenCardApp({ run, shown, open, onDismiss }: OpenCardAppProps) {
  const { openCardApp } = useOrderTexts().run;
  return (
    <Dialog
      open={shown}
      title={openCardApp.title}
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
          {openCardApp.action}
        </Button>
      }
    >
      {openCardApp.body}
    </Dialog>
  );
}
