import { useState } from 'preact/hooks';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Field } from '../../../../../shared/ui/controls/Field.tsx';
import { Dialog } from '../../../../../shared/ui/feedback/Dialog.tsx';
import { type OptionScript, readOptionVersion, saveOptions } from '../../../../../shared/wire/option-script.ts';
import { call } from '../../../parts/call.ts';
import { useAction } from '../../../parts/data/use-action.ts';
import { useTexts } from '../use-texts.ts';
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
  const words = useTexts().versions.restoring;
  const [why, setWhy] = useState(words.whyFirst(version));
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
      title={words.title(version)}
      onDismiss={onDismiss}
      actions={
        overtaken ? (
          <Button kind="primary" wide large onClick={onCompare}>
            {words.compare}
          </Button>
        ) : (
          <Button kind="primary" wide large onClick={restore} busy={restoring.busy}>
            {words.restore}
          </Button>
        )
      }
    >
      <div class="restore">
        {!overtaken && <p>{words.body(newest + 1)}</p>}
        {restoring.error !== null && <NotRestored error={restoring.error} version={version} />}
        {!overtaken && (
          <Field
            label={words.why}
            name="why"
            value={why}
            onInput={setWhy}
            maxLength={LONGEST_WHY}
            error={missing ? words.whyMissing : undefined}
            help={words.whyHelp}
          />
        )}
      </div>
    </Dialog>
  );
}
