import { useRef, useState } from 'preact/hooks';
import { Field } from '../../../../shared/ui/Field.tsx';
import { FromBox } from '../../../../shared/ui/FromBox.tsx';
import { Headline } from '../../../../shared/ui/Headline.tsx';
import { PinForm } from '../../../../shared/ui/PinForm.tsx';
import { useFocusOnMount } from '../../../../shared/ui/use-focus-on-mount.ts';
import { wrongPin } from '../../../../shared/ui/wrong-pin.ts';
import type { Asked } from './activation.ts';

export interface TypePinProps {
  host: string;
  asked: Asked;
  /** null: not tried yet. */
  triesLeft: number | null;
  onActivate: (pin: string) => void;
}

/** The page was left after the PIN had been chosen: the same PIN goes on where it stopped. */
export function TypePin({ host, asked, triesLeft, onActivate }: TypePinProps) {
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState(triesLeft === null ? '' : wrongPin(triesLeft, 'After that the order ends.'));
  const field = useRef<HTMLInputElement>(null);
  useFocusOnMount(field);
  const submit = () => {
    if (pin !== '') return onActivate(pin);
    setProblem('Type the PIN that you chose for this phone.');
    field.current?.focus();
  };
  return (
    <PinForm title="Activate" action="Activate" note="Your PIN never leaves this phone." onSubmit={submit}>
      <FromBox host={host} serverName={asked.serverName} holder={asked.holder} />
      <Headline text="Type the PIN you chose" lead="Then your mobile ID is finished. Nothing was lost." />
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
