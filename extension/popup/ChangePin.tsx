import { useRef, useState } from 'preact/hooks';
import type { CardSummary } from '../../shared/card/card-summary.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { Field } from '../../shared/ui/Field.tsx';
import { Note } from '../../shared/ui/Note.tsx';
import { PinFields } from '../../shared/ui/PinFields.tsx';
import { Headline } from '../windows/Headline.tsx';
import { PinForm } from '../windows/PinForm.tsx';
import { useFocusOnMount } from '../windows/use-focus-on-mount.ts';
import { useNewPin } from '../windows/use-new-pin.ts';
import { wrongPin } from '../windows/wrong-pin.ts';
import { BackBar } from './BackBar.tsx';

export interface ChangePinProps {
  card: CardSummary;
  deps: CardDeps;
  onBack: () => void;
  onChanged: () => void;
  /** The last try was wrong. */
  onBlocked: () => void;
}

const FAULT = 'Something went wrong on our side. Your PIN is as it was.';

/** A new PIN against the old one; the tries of the old one count. */
export function ChangePin({ card, deps, onBack, onChanged, onBlocked }: ChangePinProps) {
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const next = useNewPin(card.pinPolicy, card.ownNames);
  useFocusOnMount(field);

  const refuse = (sentence: string) => {
    setWrong(sentence);
    field.current?.focus();
  };
  const change = async (pin: string) => {
    setBusy(true);
    setFault('');
    try {
      // Key derivation is loaded only when someone needs it.
      const { changePin } = await import('../../shared/card/change-pin.ts');
      const result = await changePin(card.id, current, pin, deps);
      if (result.outcome === 'changed') return onChanged();
      if (result.outcome === 'blocked') return onBlocked();
      setCurrent('');
      refuse(wrongPin(result.triesLeft));
    } catch {
      setFault(FAULT);
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
    <PinForm title="Card app" action="Change PIN" busy={busy} problem={next.problem} onSubmit={submit}>
      <BackBar onBack={onBack} />
      <Headline text="Choose a new PIN" lead={`For ${card.profileName}`} />
      {fault !== '' && (
        <Note tone="bad" alert>
          {fault}
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
        help={card.triesLeft < 5 && wrong === '' ? `${card.triesLeft} tries left` : undefined}
        inputRef={field}
      />
      <PinFields {...next.fields} labels={{ first: 'New PIN', second: 'Repeat new PIN' }} />
    </PinForm>
  );
}
