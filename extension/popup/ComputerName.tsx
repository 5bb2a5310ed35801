import { useEffect, useState } from 'preact/hooks';
import type { PopupTexts } from '../../shared/texts/en/card-app/popup.ts';
import { More } from '../../shared/ui/content/More.tsx';
import { Button } from '../../shared/ui/controls/Button.tsx';
import { Field } from '../../shared/ui/controls/Field.tsx';
import { Announce } from '../../shared/ui/feedback/Announce.tsx';
import { LONGEST_DEVICE_NAME } from '../../shared/wire/message.ts';
import { judgeComputerName, type NameFault } from '../host/device-name.ts';
import { useTexts } from '../windows/use-texts.tsx';

export interface ComputerNameProps {
  read: () => Promise<string>;
  keep: (name: string) => Promise<void>;
  /** The server that knows this card by another name: it keeps that one. */
  host: string;
}

/** The name of this computer, to be changed. It applies to cards that are ordered from now on. */
export function ComputerName({ read, keep, host }: ComputerNameProps) {
  const { popup } = useTexts();
  const words = popup.computer;
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<NameFault | 'not saved' | null>(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => void read().then(setName), [read]);
  const save = async () => {
    const fault = judgeComputerName(name);
    setWrong(fault);
    setSaved(false);
    if (fault !== null) return;
    try {
      await keep(name);
      setName(await read());
      setSaved(true);
    } catch {
      setWrong('not saved');
    }
  };
  return (
    <More label={words.title}>
      <form
        class="x-computer"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={words.label}
          name="computer"
          value={name}
          onInput={setName}
          maxLength={LONGEST_DEVICE_NAME}
          autocomplete="off"
          error={wrong === null ? undefined : sayFault(wrong, words)}
          help={words.help(host)}
        />
        <Button type="submit">{words.action}</Button>
        {saved && <p aria-hidden="true">{words.saved}</p>}
        <Announce text={saved ? words.saved : ''} />
      </form>
    </More>
  );
}

/** What is wrong with the name, and what to do. */
export function sayFault(fault: NameFault | 'not saved', words: PopupTexts['computer']): string {
  if (fault === 'not saved') return words.notSaved;
  if (fault.kind === 'too long') return words.tooLong(fault.most);
  return fault.kind === 'nothing seen' ? words.nothingSeen : words.unseen[fault.kind](fault.code);
}
