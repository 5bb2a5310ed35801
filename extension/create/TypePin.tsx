import { useRef, useState } from 'preact/hooks';
import type { OpenedOrder } from '../../shared/card/open-order.ts';
import { Field } from '../../shared/ui/Field.tsx';
import { FromBox } from '../../shared/ui/FromBox.tsx';
import { Headline } from '../../shared/ui/Headline.tsx';
import { PinForm } from '../../shared/ui/PinForm.tsx';
import { useFocusOnMount } from '../../shared/ui/use-focus-on-mount.ts';
import { wrongPin } from '../../shared/ui/wrong-pin.ts';

export interface TypePinProps {
  host: string;
  opened: OpenedOrder;
  /** null: not tried yet. */
  triesLeft: number | null;
  onCreate: (pin: string) => void;
}

/** The window was closed after the PIN had been chosen: the same PIN goes on where it stopped. */
export function TypePin({ host, opened, triesLeft, onCreate }: TypePinProps) {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState(triesLeft === null ? '' : wrongPin(triesLeft, 'After that the order ends.'));
  const field = useRef<HTMLInputElement>(null);
  useFocusOnMount(field);
  const { profile } = opened.order;
  const submit = () => {
    if (pin !== '') return onCreate(pin);
    setProblem('Type the PIN that you chose for this card.');
    field.current?.focus();
  };
  return (
    <PinForm title="Create card" action="Create card" note="Your PIN never leaves this computer." onSubmit={submit}>
      <FromBox host={host} serverName={profile.serverName} asks="asks to create a card for you" />
      <Headline text="Type the PIN you chose" lead={`Then ${profile.name} is finished. Nothing was lost.`} />
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
