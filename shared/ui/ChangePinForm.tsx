import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PinPolicy } from '../pin-policy.ts';
import { Brief } from './Brief.tsx';
import { Field } from './Field.tsx';
import { Headline } from './Headline.tsx';
import { HelpDesk } from './HelpDesk.tsx';
import { Note } from './Note.tsx';
import { PinFields } from './PinFields.tsx';
import { PinForm } from './PinForm.tsx';
import { pinFault } from './pin-fault.ts';
import { useFocusOnMount } from './use-focus-on-mount.ts';
import { useNewPin } from './use-new-pin.ts';
import { wrongPin } from './wrong-pin.ts';

/** How changing a PIN ended; `blocked`: the last try was wrong. */
export type ChangeOutcome =
  | { readonly outcome: 'changed' }
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'wrong pin'; readonly triesLeft: number };

export interface ChangePinFormProps {
  /** Of the window. */
  title: string;
  /** Of the server that the card or mobile ID is from. */
  host: string;
  /** What is blocked by the last wrong try. */
  thing: 'card' | 'mobile ID';
  profileName: string;
  policy: PinPolicy;
  ownNames: readonly string[];
  triesLeft: number;
  change: (currentPin: string, newPin: string) => Promise<ChangeOutcome>;
  /** The way back, above the headline. */
  back: ComponentChildren;
  onChanged: () => void;
  onBlocked: () => void;
}

/** A new PIN against the old one; the tries of the old one count. */
export function ChangePinForm(props: ChangePinFormProps) {
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const next = useNewPin(props.policy, props.ownNames);
  useFocusOnMount(field);

  const refuse = (sentence: string) => {
    setWrong(sentence);
    field.current?.focus();
  };
  const change = async (pin: string) => {
    setBusy(true);
    setFault('');
    try {
      const result = await props.change(current, pin);
      if (result.outcome === 'changed') return props.onChanged();
      if (result.outcome === 'blocked') return props.onBlocked();
      setCurrent('');
      refuse(wrongPin(result.triesLeft, `After that the ${props.thing} is blocked.`));
    } catch (error) {
      setFault(pinFault(error, props.thing));
    } finally {
      setBusy(false);
    }
  };
  const submit = () => {
    if (busy) return;
    if (current === '') return refuse('Type your current PIN first.');
    const pin = next.take();
    if (pin !== null) void change(pin);
  };
  return (
    <PinForm
      title={props.title}
      host={props.host}
      action="Change PIN"
      busy={busy}
      problem={next.problem}
      onSubmit={submit}
    >
      {props.back}
      <Headline
        text="Choose a new PIN"
        lead={
          <>
            For <Brief text={props.profileName} />
          </>
        }
      />
      {fault !== '' && (
        <Note tone="bad" alert>
          {fault}
          <HelpDesk />
        </Note>
      )}
      <Field
        label="Current PIN"
        name="current-pin"
        type="password"
        autocomplete="off"
        value={current}
        onInput={(typed) => {
          setCurrent(typed);
          setWrong('');
        }}
        error={wrong}
        help={props.triesLeft < 5 && wrong === '' ? `${props.triesLeft} tries left` : undefined}
        inputRef={field}
      />
      <PinFields {...next.fields} labels={{ first: 'New PIN', second: 'Repeat new PIN' }} />
    </PinForm>
  );
}
