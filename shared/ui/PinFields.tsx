import type { RefObject } from 'preact';
import type { PinPolicy } from '../pin-policy.ts';
import './pin-fields.css';

export interface PinFieldsProps {
  policy: PinPolicy;
  /** The holder's names, in which a PIN is easy to guess. */
  ownNames: readonly string[];
  /** Default: "PIN", "Repeat PIN". */
  labels?: { first: string; second: string } | undefined;
  pin: string;
  repeat: string;
  onPin: (pin: string) => void;
  onRepeat: (repeat: string) => void;
  /** True after the button was pressed with open rules: they turn to broken. */
  showProblems: boolean;
  disabled?: boolean | undefined;
  /** To move the focus to the first wrong field. */
  fieldRefs?: { first: RefObject<HTMLInputElement>; second: RefObject<HTMLInputElement> } | undefined;
}

/** A new PIN, typed twice, with the policy's rules ticked off as one types. */
export function PinFields(props: PinFieldsProps) {
  const labels = props.labels ?? { first: 'PIN', second: 'Repeat PIN' };
  return (
    <div class="c-pins">
      <label>
        {labels.first}
        <input
          type="password"
          ref={props.fieldRefs?.first ?? null}
          value={props.pin}
          disabled={props.disabled ?? false}
          onInput={(event) => props.onPin(event.currentTarget.value)}
        />
      </label>
      <label>
        {labels.second}
        <input
          type="password"
          ref={props.fieldRefs?.second ?? null}
          value={props.repeat}
          disabled={props.disabled ?? false}
          onInput={(event) => props.onRepeat(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
