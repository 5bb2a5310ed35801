import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import './list-row.css';

export interface ListRowProps {
  /** A thumb or an icon: decoration. */
  lead?: ComponentChildren;
  title: ComponentChildren;
  /** Makes the heading a link that covers the row. */
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  sub?: ComponentChildren;
  /** A pill or buttons. A row with a link and nothing here ends in an arrow. */
  end?: ComponentChildren;
  /** Level of its heading; 2 where no panel's title stands above; null: none, over a page about something else. */
  level?: 2 | 3 | 4 | null | undefined;
  /** The row's element, `li` inside an `ul`. */
  as?: 'div' | 'li' | undefined;
}

/** One thing among its like. The heading is the link, actions come after it. */
export function ListRow({ lead, title, href, onClick, sub, end, as: Row = 'div', level = 3 }: ListRowProps) {
  const Heading = level === null ? 'p' : (`h${level}` as const);
  const goes = href !== undefined || onClick !== undefined;
  return (
    <Row class={`c-row${goes ? ' c-row-goes' : ''}`}>
      {lead && (
        <div class="c-row-lead" aria-hidden="true">
          {lead}
        </div>
      )}
      <div class="c-row-text">
        <Heading class="c-row-title">
          {href !== undefined ? (
            <a class="c-row-link" href={href}>
              {title}
            </a>
          ) : onClick !== undefined ? (
            <button class="c-row-link" type="button" onClick={onClick}>
              {title}
            </button>
          ) : (
            title
          )}
        </Heading>
        {sub && <p class="c-row-sub">{sub}</p>}
      </div>
      {(end || goes) && <div class="c-row-end">{end ?? <Icon name="chevron-right" />}</div>}
    </Row>
  );
}
