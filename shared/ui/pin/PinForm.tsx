import type { ComponentChildren } from 'preact';
import { Button } from '../controls/Button.tsx';
import { WindowFrame } from '../windows/WindowFrame.tsx';
import './pin-form.css';

export interface PinFormProps {
  /** Of the window. */
  title: string;
  /** Of the server that the PIN is for, as the browser knows it. */
  host: string;
  /** On the button. */
  action: string;
  busy?: boolean;
  /** Why the last press of the button did not count; announced when it appears. */
  problem?: string;
  /** One line under the button. */
  note?: string;
  onSubmit: () => void;
  children: ComponentChildren;
}

/** A window that asks for a PIN: the fields scroll, the one button stays. */
export function PinForm({ title, host, action, busy = false, problem = '', note, onSubmit, children }: PinFormProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  const foot = (
    <>
      <p class="c-problem" role="alert">
        {problem}
      </p>
      <Button kind="primary" type="submit" large wide busy={busy}>
        {action}
      </Button>
      {note && <p class="c-foot-note">{note}</p>}
    </>
  );
  return (
    <form class="c-form" onSubmit={submit} noValidate>
      <WindowFrame title={title} host={host} foot={foot}>
        {children}
      </WindowFrame>
    </form>
  );
}
