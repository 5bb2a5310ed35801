import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import './field.css';

export interface FieldProps {
  label: string;
  name: string;
  type?: 'text' | 'password' | 'email' | 'search' | undefined;
  value: string;
  onInput: (value: string) => void;
  /** Begins with what to do. */
  error?: string | undefined;
  help?: ComponentChildren;
  autocomplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'email' | undefined;
  inputRef?: RefObject<HTMLInputElement> | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
}

/** Leaves out what is not given: an attribute of value `undefined` is not the same as none to the types. */
function given<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // entries of T without those that are undefined: exactly the mapped type
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export function Field(props: FieldProps) {
  const id = useId();
  const wrong = props.error !== undefined && props.error !== '';
  const described = [props.help ? `${id}-help` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="c-field">
      <label class="c-field-label" for={id}>
        {props.label}
      </label>
      <div class={`c-field-box${wrong ? ' c-field-wrong' : ''}`}>
        <input
          ref={props.inputRef ?? null}
          class="c-field-input"
          id={id}
          name={props.name}
          type={props.type ?? 'text'}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          required={props.required ?? false}
          disabled={props.disabled ?? false}
          {...given({ maxLength: props.maxLength, autocomplete: props.autocomplete, inputMode: props.inputMode })}
          spellcheck={props.spellcheck ?? false}
          autocapitalize="none"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={described || undefined}
        />
      </div>
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
    </div>
  );
}
