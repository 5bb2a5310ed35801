import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Field } from './Field.tsx';
import { Headline } from './Headline.tsx';
import { PinForm } from './PinForm.tsx';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { wrongPin } from './wrong-pin.ts';

export interface RetypePinProps {
  /** Of the window and on the button. */
  action: string;
  /** Of the server, as the browser knows it. */
  host: string;
  /** What the PIN was chosen for: "this card". */
  chosenFor: string;
  lead: ComponentChildren;
  note: string;
  /** null: not tried yet. */
  triesLeft: number | null;
  onPin: (pin: string) => void;
  /** Who asks. */
  children: ComponentChildren;
}

/** The window was left after the PIN had been chosen: the same PIN goes on where it stopped. */
export function RetypePin({ action, host, chosenFor, lead, note, triesLeft, onPin, children }: RetypePinProps) {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState(triesLeft === null ? '' : wrongPin(triesLeft, 'After that the order ends.'));
  const field = useRef<HTMLInputElement>(null);
  useFocusOnMount(field);
  const submit = () => {
    if (pin !== '') return onPin(pin);
    setProblem(`Type the PIN that you chose for ${chosenFor}.`);
    field.current?.focus();
  };
  return (
    <PinForm title={action} host={host} action={action} note={note} onSubmit={submit}>
      {children}
      <Headline text="Type the PIN you chose" lead={lead} />
      <Field
        label="PIN"
        name="pin"
        type="password"
        autocomplete="off"
        value={pin}
        onInput={(typed) => {
          setPin(typed);
          setProblem('');
        }}
        error={problem}
        inputRef={field}
      />
    </PinForm>
  );
}
