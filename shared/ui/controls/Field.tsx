import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { FieldFrame } from './FieldFrame.tsx';

export interface FieldProps {
  label: string;
  name: string;
  type?: keyof typeof TYPES | undefined;
  value: string;
  onInput: (value: string) => void;
  /** Begins with what to do. */
  error?: string | undefined;
  help?: ComponentChildren;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'email' | undefined;
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
}

// Preact's types have one shape of attributes for each type of input
const TYPES = {
  text: { type: 'text' },
  password: { type: 'password' },
  email: { type: 'email' },
  search: { type: 'search' },
} as const;

export function Field(props: FieldProps) {
  const id = useId();
  const wrong = props.error !== undefined && props.error !== '';
  const described = [props.help ? `${id}-help` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <FieldFrame
      id={id}
      label={props.label}
      wrong={wrong}
      below={
        <>
          {props.help && (
            <p class="c-field-help" id={`${id}-help`}>
              {props.help}
            </p>
          )}
          {wrong && (
            <p class="c-field-error" id={`${id}-error`}>
              <Icon name="error" />
              {props.error}
            </p>
          )}
        </>
      }
    >
      <input
        ref={props.inputRef ?? null}
        class="c-field-input"
        id={id}
        name={props.name}
        {...TYPES[props.type ?? 'text']}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        required={props.required ?? false}
        disabled={props.disabled ?? false}
        maxLength={props.maxLength}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        spellcheck={props.spellcheck ?? false}
        autocapitalize="none"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
    </FieldFrame>
  );
}
