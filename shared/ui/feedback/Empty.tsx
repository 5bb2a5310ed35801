import type { ComponentChildren } from 'preact';
import './empty.css';

export interface EmptyProps {
  art?: ComponentChildren;
  title: ComponentChildren;
  children?: ComponentChildren;
  action?: ComponentChildren;
  /** Level of its heading; 2 where no panel's title stands above. */
  level?: 2 | 3 | undefined;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ art, title, children, action, level = 3 }: EmptyProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="c-empty">
      {art && (
        <div class="c-empty-art" aria-hidden="true">
          {art}
        </div>
      )}
      <Heading class="c-empty-title">{title}</Heading>
      {children && <p class="c-empty-text">{children}</p>}
      {action && <div class="c-empty-action">{action}</div>}
    </div>
  );
}
