import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button, type ButtonProps } from '../controls/Button.tsx';
import { useTexts } from '../language/use-texts.ts';
import './action-bar.css';

export interface ActionBarProps {
  /** The word is "Cancel" unless said otherwise. */
  cancel?: (Pick<ButtonProps, 'onClick' | 'busy' | 'disabled' | 'buttonRef'> & { label?: string }) | undefined;
  /** Why Next is off, or what it will do. */
  reason?: ComponentChildren;
  reasonId?: string | undefined;
  /** The word is "Next" unless said otherwise. */
  next?:
    | (Pick<ButtonProps, 'onClick' | 'busy' | 'disabled' | 'buttonRef' | 'kind' | 'type' | 'form'> & { label?: string })
    | undefined;
}

/** The foot of a process page: Cancel, reason, Next. Stays at the bottom of the screen under 640 px. */
export function ActionBar({ cancel, reason, reasonId, next }: ActionBarProps) {
  const { ui } = useTexts();
  const own = useId();
  const id = reasonId ?? own;
  return (
    <div class="c-actions">
      {cancel && (
        <div class="c-actions-cancel">
          <Button onClick={cancel.onClick} busy={cancel.busy} disabled={cancel.disabled} buttonRef={cancel.buttonRef}>
            {cancel.label ?? ui.cancel}
          </Button>
        </div>
      )}
      {reason && (
        <p class="c-actions-reason" id={id}>
          {reason}
        </p>
      )}
      {next && (
        <div class="c-actions-next">
          <Button
            kind={next.kind ?? 'primary'}
            type={next.type}
            form={next.form}
            iconAfter="arrow-right"
            onClick={next.onClick}
            busy={next.busy}
            disabled={next.disabled}
            buttonRef={next.buttonRef}
            describedBy={reason ? id : undefined}
          >
            {next.label ?? ui.next}
          </Button>
        </div>
      )}
    </div>
  );
}
