import type { ComponentChildren } from 'preact';
import './field.css';

export interface FieldFrameProps {
  /** Of the input. */
  id: string;
  label: string;
  wrong: boolean;
  /** The input, and what stands in the box beside it. */
  children: ComponentChildren;
  /** What is said under the box. */
  below: ComponentChildren;
}

/** What every field has around its input: a real label above, a box, words below. */
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
