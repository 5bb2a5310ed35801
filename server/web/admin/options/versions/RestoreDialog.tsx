import { useState } from 'preact/hooks';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Button } from '../../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../../shared/ui/Dialog.tsx';
import { Field } from '../../../../../shared/ui/Field.tsx';
import { type OptionScript, readOptionVersion, saveOptions } from '../../../../../shared/wire/option-script.ts';
import { call } from '../../../parts/call.ts';
import { useAction } from '../../../parts/data/use-action.ts';
import { NotRestored } from './NotRestored.tsx';

interface RestoreDialogProps {
  kind: OptionKind;
  version: number;
  /** The newest version when the dialog was opened: the restored one is based on it. */
  newest: number;
  onSaved: (saved: OptionScript) => void;
  /** Another admin was faster: shows what they saved beside the version to be restored. */
  onCompare: () => void;
  onDismiss: () => void;
}

const LONGEST_WHY = 500;

/** Asks once, and why; then the old text becomes the newest version. */
export function RestoreDialog({ kind, version, newest, onSaved, onCompare, onDismiss }: RestoreDialogProps) {
  const [why, setWhy] = useState(`Restored version ${version}.`);
  const [missing, setMissing] = useState(false);
  const restoring = useAction(async () => {
    const { text } = await call(readOptionVersion, { kind, version });
    onSaved(await call(saveOptions, { kind, text, why: reason, basedOn: newest }));
  });
  const reason = why.replace(/\s+/g, ' ').trim();
  const restore = () => {
    setMissing(reason === '');
    if (reason !== '') void restoring.run();
  };
  const overtaken = restoring.error?.code === 'options_changed';
  return (
    <Dialog
      open
      title={`Restore version ${version}?`}
      onDismiss={onDismiss}
      actions={
        overtaken ? (
          <Button kind="primary" wide large onClick={onCompare}>
            Compare
          </Button>
        ) : (
          <Button kind="primary" wide large onClick={restore} busy={restoring.busy}>
            Restore
          </Button>
        )
      }
    >
      <div class="restore">
        {!overtaken && <p>Its text becomes version {newest + 1}. Orders that have begun go on as they are.</p>}
        {restoring.error !== null && <NotRestored error={restoring.error} version={version} />}
        {!overtaken && (
          <Field
            label="Why"
            name="why"
            value={why}
            onInput={setWhy}
            maxLength={LONGEST_WHY}
            error={missing ? 'Say why, for whoever reads this list.' : undefined}
            help="Stands in this list and in the audit log."
          />
        )}
      </div>
    </Dialog>
  );
}
