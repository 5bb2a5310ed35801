import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CredentialKind } from '../../credential.ts';
import type { PinPolicy } from '../../pin-policy.ts';
import { Field } from '../controls/Field.tsx';
import { useFocusOnMount } from '../controls/use-focus-on-mount.ts';
import { Note } from '../feedback/Note.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import { HelpDesk } from '../organization/HelpDesk.tsx';
import { Brief } from '../windows/Brief.tsx';
import { Headline } from '../windows/Headline.tsx';
import { PinFields } from './PinFields.tsx';
import { PinForm } from './PinForm.tsx';
import { pinFault } from './pin-fault.ts';
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
  /** What the last wrong try blocks. */
  kind: CredentialKind;
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
  const { client } = useClientTexts();
  const words = client.newPin;
  const [current, setCurrent] = useState('');
  /** Why the current PIN was not accepted; a number: it was wrong, with this many tries left. */
  const [wrong, setWrong] = useState<'missing' | number | null>(null);
  /** What was thrown. */
  const [fault, setFault] = useState<{ error: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const next = useNewPin(props.policy, props.ownNames);
  useFocusOnMount(field);

  const refuse = (why: 'missing' | number) => {
    setWrong(why);
    field.current?.focus();
  };
  const change = async (pin: string) => {
    setBusy(true);
    setFault(null);
    try {
      const result = await props.change(current, pin);
      if (result.outcome === 'changed') return props.onChanged();
      if (result.outcome === 'blocked') return props.onBlocked();
      setCurrent('');
      refuse(result.triesLeft);
    } catch (error) {
      setFault({ error });
    } finally {
      setBusy(false);
    }
  };
  const submit = () => {
    if (busy) return;
    if (current === '') return refuse('missing');
    const pin = next.take();
    if (pin !== null) void change(pin);
  };
  const tried = typeof wrong === 'number' ? wrongPin(wrong, props.kind, client) : undefined;
  return (
    <PinForm
      title={props.title}
      host={props.host}
      action={client.changePin}
      busy={busy}
      problem={next.problem}
      onSubmit={submit}
    >
      {props.back}
      <Headline text={words.headline} lead={words.lead(<Brief text={props.profileName} />)} />
      {fault !== null && (
        <Note tone="bad" alert>
          {pinFault(fault.error, props.kind, words)}
          <HelpDesk />
        </Note>
      )}
      <Field
        label={words.current}
        name="current-pin"
        type="password"
        autocomplete="off"
        value={current}
        onInput={(typed) => {
          setCurrent(typed);
          setWrong(null);
        }}
        error={wrong === 'missing' ? words.currentMissing : tried}
        help={props.triesLeft < 5 && wrong === null ? words.triesLeft(props.triesLeft) : undefined}
        inputRef={field}
      />
      <PinFields {...next.fields} labels={words} />
    </PinForm>
  );
}
