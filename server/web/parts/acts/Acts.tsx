import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AppError } from '../../../../shared/errors.ts';
import type { ActName } from '../../../../shared/process.ts';
import type { Reason } from '../../../../shared/reason.ts';
import type { ActedOn } from '../../../../shared/texts/en/acts.ts';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import type { OfferedAct, Acts as Possible } from '../../../../shared/wire/act.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './act.css';
import { ActDialog } from './ActDialog.tsx';
import { useReason } from './ActReasons.tsx';
import { ACT_SCREENS, type ActScreen, isAct } from './act-screens.ts';
import type { StartAct } from './use-act.ts';

/** The last action here, to be shown on the page. */
export interface Done {
  readonly process: ActName;
  readonly id: string;
  /** As it was before. */
  readonly on: ActedOn;
}

interface ActsProps {
  /** What shows them: only its own actions are shown. */
  at: ActScreen['place'];
  acts: Possible;
  start: StartAct;
  /** Of the credential or the person. */
  id: string;
  on: Omit<ActedOn, 'told'>;
  /** After the labels of the buttons, for screen readers; null = there is only one of each. */
  of: string | null;
  onDone: (done: Done) => Promise<void> | void;
  failure: (error: AppError) => ComponentChildren;
  /** Each with what it will do, where there is room for it. */
  explained?: boolean;
  /** What the reason causes. */
  advice?: ((reason: Reason | null) => ComponentChildren) | undefined;
}

/** A button for each process that the server offers for this credential or person, and the one question behind it. */
export function Acts({ at, acts, ...more }: ActsProps) {
  return (
    <>
      {acts.offered.map(({ process, reasons, told }) =>
        isAct(process) && ACT_SCREENS[process].place === at ? (
          <Act key={process} process={process} reasons={reasons} told={told} {...more} />
        ) : null,
      )}
    </>
  );
}

interface ActProps extends Omit<ActsProps, 'at' | 'acts'>, Pick<OfferedAct, 'reasons' | 'told'> {
  process: ActName;
}

function Act({ start, process, reasons, told, id, on: acted, of, onDone, failure, explained, advice }: ActProps) {
  const { acts } = useTexts();
  const [open, setOpen] = useState(false);
  const asked = useReason(reasons);
  const on = { ...acted, told };
  const { button, says } = acts.processes[process];
  const saying = useId();
  return (
    <>
      <Button
        kind={ACT_SCREENS[process].final ? 'careful' : 'secondary'}
        describedBy={explained ? saying : undefined}
        onClick={() => setOpen(true)}
      >
        {button}
        <Apart by={of} />
      </Button>
      {explained && (
        <p class="act-says" id={saying}>
          {says(on).join(' ')}
        </p>
      )}
      {open && (
        <ActDialog
          {...{ start, process, id, reasons, on, asked, failure }}
          advice={advice?.(asked.reason)}
          onDismiss={() => setOpen(false)}
          onDone={() => {
            // Nothing behind an open question takes the focus.
            setOpen(false);
            return onDone({ process, id, on });
          }}
        />
      )}
    </>
  );
}
