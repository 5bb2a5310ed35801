import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import { Field } from '../../../../../shared/ui/controls/Field.tsx';
import { useTexts } from '../use-texts.ts';
import './save-bar.css';

interface SaveBarProps {
  why: string;
  onWhy: (why: string) => void;
  whyRef: RefObject<HTMLInputElement | null>;
  /** True after a try to save without it. */
  whyMissing: boolean;
  changed: boolean;
  busy: boolean;
  onSave: () => void;
}

/** Why, and Save. */
export function SaveBar({ why, onWhy, whyRef, whyMissing, changed, busy, onSave }: SaveBarProps) {
  const { saving } = useTexts();
  const id = useId();
  return (
    <form
      class="save-bar"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Field
        label={saving.why}
        name="why"
        value={why}
        onInput={onWhy}
        inputRef={whyRef}
        maxLength={500}
        autocomplete="off"
        spellcheck
        help={saving.whyHelp}
        error={whyMissing ? saving.whyMissing : undefined}
      />
      <div class="save-bar-end">
        <p class="save-bar-reason" id={id}>
          {changed ? saving.counts : saving.unchanged}
        </p>
        <Button kind="primary" type="submit" disabled={!changed} busy={busy} describedBy={id}>
          {saving.save}
        </Button>
      </div>
    </form>
  );
}
