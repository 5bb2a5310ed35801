import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AppError } from '../../../../shared/errors.ts';
import type { CredentialActName } from '../../../../shared/process.ts';
import type { Reason } from '../../../../shared/reason.ts';
import type { ActedOn } from '../../../../shared/texts/en/acts.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Apart } from '../../../../shared/ui/tell-apart.tsx';
import type { OfferedAct } from '../../../../shared/wire/act.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useReason } from './ActReasons.tsx';
import { ACT_SCREENS, type ActScreen, isCredentialAct } from './act-screens.ts';
import { actedOn } from './acted-on.ts';

/** The last action here, to be shown on the page. */
export interface Done {
  readonly process: CredentialActName;
  readonly id: string;
  /** As it was before. */
  readonly on: ActedOn;
}

interface ActsProps {
  /** The owner of the rows: only their own actions are shown. */
  at: ActScreen['place'];
  credential: Credential;
  holder: Pick<ActedOn, 'others' | 'holder'>;
  /** After the labels of the buttons, for screen readers; null = there is only one of each. */
  of: string | null;
  onDone: (done: Done) => Promise<void> | void;
  failure: (error: AppError) => ComponentChildren;
  /** What the reason causes. */
  advice?: ((reason: Reason | null) => ComponentChildren) | undefined;
}

/** A button for each process that the server offers for this credential, and the one question behind it. */
export function Acts({ at, ...more }: ActsProps) {
  return (
    <>
      {more.credential.acts.offered.map(({ process, reasons, told }) =>
        isCredentialAct(process) && ACT_SCREENS[process].place === at ? (
          <Act key={process} process={process} reasons={reasons} told={told} {...more} />
        ) : null,
      )}
    </>
  );
}

interface ActProps extends Omit<ActsProps, 'at'>, Pick<OfferedAct, 'reasons' | 'told'> {
  process: CredentialActName;
}

function Act({ process, reasons, told, credential, holder, of, onDone, failure, advice }: ActProps) {
  const { acts } = useTexts();
  const [open, setOpen] = useState(false);
  const asked = useReason(reasons);
  const on = actedOn(credential, { ...holder, told });
  return (
    <>
      <Button kind={ACT_SCREENS[process].final ? 'careful' : 'secondary'} onClick={() => setOpen(true)}>
        {acts.processes[process].button}
        <Apart by={of} />
      </Button>
      {open && (
        <ActDialog
          {...{ process, id: credential.id, reasons, on, asked, failure }}
          advice={advice?.(asked.reason)}
          onDismiss={() => setOpen(false)}
          onDone={() => {
            // Nothing behind an open question takes the focus.
            setOpen(false);
            return onDone({ process, id: credential.id, on });
          }}
        />
      )}
    </>
  );
}
