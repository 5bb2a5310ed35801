import './switch.css';

export interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  /** Its accessible name, where no label element names it. */
  label?: string | undefined;
  id?: string | undefined;
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  describedBy?: string | undefined;
  wrong?: boolean | undefined;
}

/** On or off, effective at once. */
export function Switch(props: SwitchProps) {
  return (
    <button
      type="button"
      class="c-switch"
      role="switch"
      id={props.id}
      aria-checked={props.on}
      aria-label={props.label}
      aria-busy={props.busy || undefined}
      aria-describedby={props.describedBy}
      aria-invalid={props.wrong ? 'true' : undefined}
      disabled={props.disabled ?? false}
      onClick={() => props.onChange(!props.on)}
    >
      <span class="c-switch-knob" aria-hidden="true" />
    </button>
  );
}
