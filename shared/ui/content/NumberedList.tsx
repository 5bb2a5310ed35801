import type { ComponentChildren } from 'preact';
import './numbered-list.css';

export interface NumberedItem {
  title: ComponentChildren;
  sub?: ComponentChildren;
  action?: ComponentChildren;
}

/** What happens, in order, or what to do. */
export function NumberedList({ items }: { items: readonly NumberedItem[] }) {
  return (
    <ol class="c-numbered">
      {items.map((item, index) => (
        <li key={index}>
          <p class="c-numbered-title">{item.title}</p>
          {item.sub && <p class="c-numbered-sub">{item.sub}</p>}
          {item.action && <div class="c-numbered-action">{item.action}</div>}
        </li>
      ))}
    </ol>
  );
}
