import { useTexts } from '../language/use-texts.ts';
import './skeleton.css';

/** Placeholder rows. Shows that it is loading after 300 ms; shorter waits are not noticed. */
export function Skeleton({ rows = 2 }: { rows?: number }) {
  const { ui } = useTexts();
  return (
    <div class="c-skeleton" role="status">
      <span class="c-visually-hidden">{ui.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="c-skeleton-row" aria-hidden="true">
          <span class="c-skeleton-lead" />
          <span class="c-skeleton-lines">
            <span class="c-skeleton-line" />
            <span class="c-skeleton-line" />
          </span>
        </div>
      ))}
    </div>
  );
}
