import { useEffect, useState } from 'preact/hooks';
import { Announce } from '../../shared/ui/Announce.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { More } from '../../shared/ui/More.tsx';
import { LONGEST_DEVICE_NAME } from '../../shared/wire/message.ts';
import { judgeComputerName } from '../host/device-name.ts';

export interface ComputerNameProps {
  read: () => Promise<string>;
  keep: (name: string) => Promise<void>;
  /** Which server knows this card by another name: it keeps that one. */
  host: string;
}

/** How this computer is called, to be changed. It counts for cards that are ordered from now on. */
export function ComputerName({ read, keep, host }: ComputerNameProps) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void read().then(setName), [read]);
  const save = async () => {
    const fault = judgeComputerName(name);
    setWrong(fault);
    setSaid('');
    if (fault !== null) return;
    try {
      await keep(name);
      setName(await read());
      setSaid('The name is saved.');
    } catch {
      setWrong('Try again: this browser did not save it.');
    }
  };
  return (
    <More label="Name of this computer">
      <form
        class="x-computer"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label="Name"
          name="computer"
          value={name}
          onInput={setName}
          maxLength={LONGEST_DEVICE_NAME}
          autocomplete="off"
          error={wrong ?? undefined}
          help={`Cards that you get from now on are made under it. ${host} keeps the name that it has for this card.`}
        />
        <Button type="submit">Save name</Button>
        {said !== '' && <p aria-hidden="true">{said}</p>}
        <Announce text={said} />
      </form>
    </More>
  );
}
