import type { ComponentChildren } from 'preact';
import './field.css';

export interface FieldFrameProps {
  /** Of the input. */
  id: string;
  label: string;
  wrong: boolean;
  /** The input, and what is beside it in the box. */
  children: ComponentChildren;
  /** Shown below the box. */
  below: ComponentChildren;
}

/** What every field has around its input: a real label above, a box, messages below. */
export function FieldFrame({ id, label, wrong, children, below }: FieldFrameProps) {
  return (
    <div class="c-field">
      <label class="c-field-label" for={id}>
        {label}
      </label>
      <div class={`c-field-box${wrong ? ' c-field-wrong' : ''}`}>{children}</div>
      {below}
    </div>
  );
}
