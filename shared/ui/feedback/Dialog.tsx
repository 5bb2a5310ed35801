import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../controls/IconButton.tsx';
import { useTexts } from '../language/use-texts.ts';
import './dialog.css';

export interface DialogProps {
  open: boolean;
  title: ComponentChildren;
  /** Esc and the cross named Dismiss. The owner closes by setting `open` to false. */
  onDismiss: () => void;
  /** A picture above the title. */
  art?: ComponentChildren;
  children?: ComponentChildren;
  actions: ComponentChildren;
  /** Default: the first button of the actions; for `danger` the first that is not the dangerous one. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  tone?: 'plain' | 'danger' | undefined;
}

/** A question above the page. The rest is inert while it is open; afterwards the focus returns to where it was. */
export function Dialog({ open, title, onDismiss, art, children, actions, initialFocus, tone = 'plain' }: DialogProps) {
  const { ui } = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || element === null) return;
    element.showModal();
    const first =
      tone === 'danger' ? '.c-dialog-actions .c-button:not(.c-button-danger)' : '.c-dialog-actions .c-button';
    (initialFocus?.current ?? element.querySelector<HTMLElement>(first))?.focus();
    return () => element.close();
  }, [open, tone, initialFocus]);
  return (
    <dialog
      ref={dialog}
      class={`c-dialog c-dialog-${tone}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={children ? `${id}-body` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      {open && (
        <>
          {art && (
            <div class="c-dialog-art" aria-hidden="true">
              {art}
            </div>
          )}
          <h2 class="c-dialog-title" id={`${id}-title`}>
            {title}
          </h2>
          {children && (
            <div class="c-dialog-body" id={`${id}-body`}>
              {children}
            </div>
          )}
          <div class="c-dialog-actions">{actions}</div>
          <div class="c-dialog-dismiss">
            <IconButton icon="cross" label={ui.dismiss} onClick={onDismiss} />
          </div>
        </>
      )}
    </dialog>
  );
}
