import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import './field.css';
import './radio-group.css';

export interface RadioGroupProps<T extends string> {
  legend: ComponentChildren;
  options: ReadonlyArray<{ readonly value: T; readonly label: ComponentChildren }>;
  /** null: none is chosen yet. */
  value: T | null;
  onChange: (value: T) => void;
  /** Begins with what to do. */
  error?: string | undefined;
}

/** One of a few choices, all of them visible. */
export function RadioGroup<T extends string>({ legend, options, value, onChange, error }: RadioGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="c-radios" aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend class="c-radios-legend">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="c-radio">
          <input
            class="c-radio-input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error !== undefined && (
        <p class="c-field-error" id={`${name}-error`} role="alert">
          <Icon name="error" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
