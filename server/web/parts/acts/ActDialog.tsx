import type { ComponentChildren } from 'preact';
import type { AppError } from '../../../../shared/errors.ts';
import type { ActName } from '../../../../shared/process.ts';
import type { Reason } from '../../../../shared/reason.ts';
import type { ActedOn } from '../../../../shared/texts/en/acts.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { ActReasons, type AskedReason } from './ActReasons.tsx';
import './act.css';
import { ACT_SCREENS } from './act-screens.ts';
import { type StartAct, useAct } from './use-act.ts';

interface ActDialogProps {
  start: StartAct;
  process: ActName;
  /** Of the credential or the person. */
  id: string;
  on: ActedOn;
  /** The choices; none = no reason is asked for. */
  reasons: readonly Reason[];
  asked: AskedReason;
  onDismiss: () => void;
  onDone: () => Promise<void> | void;
  failure: (error: AppError) => ComponentChildren;
  advice?: ComponentChildren;
}

/** The one question before an action: what will happen, and the reason. */
export function ActDialog(props: ActDialogProps) {
  const { start, process, id, on, reasons, asked, onDismiss, onDone, failure, advice } = props;
  const { acts } = useTexts();
  const { title, says, keep, decide } = acts.processes[process];
  const { final } = ACT_SCREENS[process];
  const acting = useAct({ start, id, process }, asked, onDone);
  return (
    <Dialog
      open
      tone={final ? 'danger' : 'plain'}
      title={title}
      onDismiss={onDismiss}
      actions={
        <>
          <Button onClick={onDismiss}>{keep}</Button>
          <Button kind={final ? 'danger' : 'primary'} onClick={() => void acting.run()} busy={acting.busy}>
            {decide}
          </Button>
        </>
      }
    >
      <div class="act-question">
        <p>{says(on).join(' ')}</p>
        {reasons.length > 0 && <ActReasons process={process} asked={asked} reasons={reasons} />}
        {advice}
        {acting.error !== null && failure(acting.error)}
      </div>
    </Dialog>
  );
}
