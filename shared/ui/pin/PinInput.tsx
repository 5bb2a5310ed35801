import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { FieldFrame } from '../controls/FieldFrame.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useClientTexts } from '../language/use-texts.ts';
import { type RuleLine, RuleLines } from './RuleLines.tsx';
import './pin-fields.css';

export interface PinInputProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** The field was left. */
  onLeave: () => void;
  lines: readonly RuleLine[];
  shown: boolean;
  /** Set on the field that carries the Show button. */
  onShow?: (() => void) | undefined;
  /** Only digits are allowed: phones show their number keys. */
  digitsOnly: boolean;
  disabled: boolean;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
}

/** One covered field with its rules. Never cut off: too long is reported, not clamped. */
export function PinInput(props: PinInputProps) {
  const { pin: words } = useClientTexts();
  const id = useId();
  const [caps, setCaps] = useState(false);
  const wrong = props.lines.some(({ state }) => state === 'broken');
  // automation tools and password managers send key events without a keyboard
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState?.('CapsLock') ?? false);
  return (
    <FieldFrame
      id={id}
      label={props.label}
      wrong={wrong}
      below={
        <>
          {caps && (
            <p class="c-pin-caps" id={`${id}-caps`}>
              <Icon name="warning" />
              {words.capsLock}
            </p>
          )}
          <RuleLines id={`${id}-rules`} lines={props.lines} />
        </>
      }
    >
      <input
        ref={props.inputRef ?? null}
        class="c-field-input c-pin-input"
        id={id}
        {...(props.shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
        value={props.value}
        placeholder=" "
        disabled={props.disabled}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        inputMode={props.digitsOnly ? 'numeric' : undefined}
        aria-required="true"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={caps ? `${id}-rules ${id}-caps` : `${id}-rules`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        onBlur={() => {
          setCaps(false);
          props.onLeave();
        }}
      />
      {props.onShow && (
        <button
          class="c-pin-show"
          type="button"
          aria-pressed={props.shown}
          disabled={props.disabled}
          onClick={props.onShow}
        >
          {words.show}
        </button>
      )}
    </FieldFrame>
  );
}
