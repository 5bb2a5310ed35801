import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../../../../shared/ui/Button.tsx';
import { Field } from '../../../../../shared/ui/Field.tsx';
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
        label="Why"
        name="why"
        value={why}
        onInput={onWhy}
        inputRef={whyRef}
        maxLength={500}
        autocomplete="off"
        spellcheck
        help="What changed, for whoever reads this in a year."
        error={whyMissing ? 'Say why before you save.' : undefined}
      />
      <div class="save-bar-end">
        <p class="save-bar-reason" id={id}>
          {changed ? 'Counts for orders that begin after it.' : 'Nothing has changed.'}
        </p>
        <Button kind="primary" type="submit" disabled={!changed} busy={busy} describedBy={id}>
          Save
        </Button>
      </div>
    </form>
  );
}
