import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announce } from '../feedback/Announce.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import type { TypedPins } from './judge-in-order.ts';
import { PinInput } from './PinInput.tsx';
import { pinLines, repeatLine } from './pin-lines.ts';
import { type HeardPins, sayPins } from './say-pins.ts';
import './pin-fields.css';

export interface PinFieldsProps extends TypedPins {
  /** If they are not just the PIN and its repetition. */
  labels?: { first: string; second: string } | undefined;
  onPin: (pin: string) => void;
  onRepeat: (repeat: string) => void;
  /**
   * True after the button was pressed with open rules: they turn to broken. What is missing is shown beside the button.
   */
  showProblems: boolean;
  disabled?: boolean | undefined;
  /** To move the focus to the first wrong field. */
  fieldRefs?: { first: RefObject<HTMLInputElement | null>; second: RefObject<HTMLInputElement | null> } | undefined;
}

/** How long after the last key the rules are announced, in milliseconds. */
const SPEAK_AFTER = 800;

/** A new PIN, typed twice, with the policy's rules ticked off as one types. */
export function PinFields(props: PinFieldsProps) {
  const { pin: words } = useClientTexts();
  const { policy, pin, repeat, showProblems, labels = words } = props;
  const [shown, setShown] = useState(false);
  const [left, setLeft] = useState<{ first: boolean; second: boolean }>({ first: false, second: false });
  const [typed, setTyped] = useState<'first' | 'second' | null>(null);
  const [heard, setHeard] = useState<HeardPins | null>(null);

  const lines = pinLines(props, showProblems || (left.first && pin !== ''), words);
  const same = repeatLine(props, showProblems || (left.second && repeat !== ''), words);

  // counts from the last key: the effect depends on both texts, not on the words
  useEffect(() => {
    if (typed === null) return;
    const now = { typed, lines, same, repeated: repeat !== '' };
    const timer = setTimeout(() => setHeard(now), SPEAK_AFTER);
    return () => clearTimeout(timer);
  }, [pin, repeat]);

  const type = (field: 'first' | 'second', tell: (value: string) => void) => (value: string) => {
    setTyped(field);
    setLeft({ ...left, [field]: false });
    tell(value);
  };
  const shared = {
    shown,
    disabled: props.disabled ?? false,
    digitsOnly:
      policy.upperCase === 'disallowed' &&
      policy.lowerCase === 'disallowed' &&
      policy.specialCharacters === 'disallowed',
  };
  return (
    <div class="c-pins">
      <PinInput
        {...shared}
        label={labels.first}
        value={pin}
        onInput={type('first', props.onPin)}
        onLeave={() => setLeft({ ...left, first: true })}
        lines={lines}
        onShow={() => setShown(!shown)}
        inputRef={props.fieldRefs?.first}
      />
      <PinInput
        {...shared}
        label={labels.second}
        value={repeat}
        onInput={type('second', props.onRepeat)}
        onLeave={() => setLeft({ ...left, second: true })}
        lines={[same]}
        inputRef={props.fieldRefs?.second}
      />
      <Announce text={heard === null ? '' : sayPins(heard, words.said)} />
    </div>
  );
}
