import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './radio-group.css';

export interface RadioGroupProps<T extends string> {
  legend: ComponentChildren;
  options: ReadonlyArray<{ readonly value: T; readonly label: ComponentChildren }>;
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup<T extends string>({ legend, options, value, onChange }: RadioGroupProps<T>) {
  const name = useId();
  return (
    <fieldset class="c-radios">
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
    </fieldset>
  );
}
