import './skeleton.css';

/** Where rows will be. Says "Loading" after the 300 ms that nobody needs to notice. */
export function Skeleton({ rows = 2 }: { rows?: number }) {
  return (
    <div class="c-skeleton" role="status">
      <span class="c-visually-hidden">Loading</span>
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
