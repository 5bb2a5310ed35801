import './logo.css';

/** The missing chip: a card with a hole through which the page shows. `size` is its width in pixels. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg class="c-logo" viewBox="0 0 28 20" width={size} height={(size * 20) / 28} aria-hidden="true" focusable="false">
      <path
        fill-rule="evenodd"
        d="M4 0H24a4 4 0 0 1 4 4V16a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4A4 4 0 0 1 4 0ZM6.5 6A2 2 0 0 0 4.5 8V12A2 2 0 0 0 6.5 14H11.5A2 2 0 0 0 13.5 12V8A2 2 0 0 0 11.5 6Z"
      />
    </svg>
  );
}
