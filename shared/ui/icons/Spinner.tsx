import './spinner.css';

/** Turns while something is going on. With a label it is announced; without, the words beside it say so. */
export function Spinner({ label }: { label?: string | undefined }) {
  return (
    <span class="c-spinner" {...(label === undefined ? { 'aria-hidden': true } : { role: 'status' })}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle class="c-spinner-track" cx="10" cy="10" r="7.5" />
        <path class="c-spinner-head" d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" />
      </svg>
      {label !== undefined && <span class="c-spinner-label">{label}</span>}
    </span>
  );
}
