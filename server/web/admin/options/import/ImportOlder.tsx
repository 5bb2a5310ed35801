import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { importOlder } from '../../../../../shared/options/import-older.ts';
import { LONGEST_SCRIPT, OPTION_KINDS, type OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Dialog } from '../../../../../shared/ui/feedback/Dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { ImportedScript } from './ImportedScript.tsx';
import './import.css';
import { whyNothing } from './why-nothing.ts';

export interface ImportOlderProps {
  kind: OptionKind;
  /** The content of the editor. */
  current: string;
  open: boolean;
  /** Puts the result into the editor; this saves nothing. */
  onTake: (text: string) => void;
  onClose: () => void;
}

/** Imports a script of the older product, after showing what that would change. */
export function ImportOlder({ kind, current, open, onTake, onClose }: ImportOlderProps) {
  return open ? <OpenImport kind={kind} current={current} onTake={onTake} onClose={onClose} /> : null;
}

function OpenImport({ kind, current, onTake, onClose }: Omit<ImportOlderProps, 'open'>) {
  const { importing } = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [older, setOlder] = useState('');
  const imported = useMemo(() => importOlder(OPTION_KINDS[kind], older, current), [kind, older, current]);
  const nothing = whyNothing(older, imported, current);
  return (
    <Dialog
      open
      title={importing.title}
      onDismiss={onClose}
      initialFocus={field}
      actions={
        <>
          <p class="import-reason" id={`${id}-reason`} role="status">
            {nothing === null ? importing.ready : importing.nothing[nothing]}
          </p>
          <Button
            kind="primary"
            large
            disabled={nothing !== null}
            describedBy={`${id}-reason`}
            onClick={() => onTake(imported.text)}
          >
            {importing.takeOver}
          </Button>
        </>
      }
    >
      <div class="import">
        <div class="c-field">
          <label class="c-field-label" for={id}>
            {importing.script}
          </label>
          <div class="c-field-box">
            <textarea
              ref={field}
              class="c-field-input import-text"
              id={id}
              value={older}
              onInput={(event) => setOlder(event.currentTarget.value)}
              maxLength={LONGEST_SCRIPT}
              rows={8}
              spellcheck={false}
              autocapitalize="none"
              autocomplete="off"
              aria-describedby={`${id}-help`}
            />
          </div>
          <p class="c-field-help" id={`${id}-help`}>
            {importing.help[OPTION_KINDS[kind]]}
          </p>
        </div>
        {older.trim() !== '' && <ImportedScript imported={imported} current={current} />}
      </div>
    </Dialog>
  );
}
