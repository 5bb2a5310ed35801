import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CredentialKind } from '../../credential.ts';
import { Field } from '../controls/Field.tsx';
import { useFocusOnMount } from '../controls/use-focus-on-mount.ts';
import { useClientTexts } from '../language/use-texts.ts';
import { Headline } from '../windows/Headline.tsx';
import { PinForm } from './PinForm.tsx';
import { wrongPin } from './wrong-pin.ts';

export interface RetypePinProps {
  /** Of the window and on the button. */
  action: string;
  /** Of the server, as the browser knows it. */
  host: string;
  /** What the PIN was chosen for. */
  kind: CredentialKind;
  lead: ComponentChildren;
  note: string;
  /** null: not tried yet. */
  triesLeft: number | null;
  onPin: (pin: string) => void;
  /** Who asks. */
  children: ComponentChildren;
}

/** The window was closed after the PIN had been chosen: the same PIN continues where it stopped. */
export function RetypePin({ action, host, kind, lead, note, triesLeft, onPin, children }: RetypePinProps) {
  const { client, pin: words } = useClientTexts();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<'tried' | 'missing' | null>(triesLeft === null ? null : 'tried');
  const field = useRef<HTMLInputElement>(null);
  useFocusOnMount(field);
  const submit = () => {
    if (pin !== '') return onPin(pin);
    setWrong('missing');
    field.current?.focus();
  };
  const tried = triesLeft === null ? '' : wrongPin(triesLeft, 'order', client);
  const problem = { tried, missing: client.samePin.missing[kind] };
  return (
    <PinForm title={action} host={host} action={action} note={note} onSubmit={submit}>
      {children}
      <Headline text={client.samePin.headline} lead={lead} />
      <Field
        label={words.first}
        name="pin"
        type="password"
        autocomplete="off"
        value={pin}
        onInput={(typed) => {
          setPin(typed);
          setWrong(null);
        }}
        error={wrong === null ? '' : problem[wrong]}
        inputRef={field}
      />
    </PinForm>
  );
}
