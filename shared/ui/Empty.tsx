import type { ComponentChildren } from 'preact';
import './empty.css';

export interface EmptyProps {
  art?: ComponentChildren;
  title: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ art, title, children, action }: EmptyProps) {
  return (
    <div class="c-empty">
      {art && (
        <div class="c-empty-art" aria-hidden="true">
          {art}
        </div>
      )}
      <h3 class="c-empty-title">{title}</h3>
      {children && <p class="c-empty-text">{children}</p>}
      {action && <div class="c-empty-action">{action}</div>}
    </div>
  );
}
