import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';

export interface PanelProps {
  title?: ComponentChildren;
  /** Beside the title, e.g. a link "See all". */
  action?: ComponentChildren;
  children: ComponentChildren;
  /**
   * Room around the content; rows and tables bring their own (default: only without a title); `tight` beside the main
   * content.
   */
  padded?: boolean | 'tight' | undefined;
}

/** One topic on the page. With a title it is a region of that name. */
export function Panel({ title, action, children, padded = title === undefined }: PanelProps) {
  const id = useId();
  return (
    <section
      class={`c-panel${padded === 'tight' ? ' c-panel-tight' : ''}`}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <header class="c-panel-head">
          <h2 class="c-panel-title" id={id}>
            {title}
          </h2>
          {action}
        </header>
      )}
      {padded ? <div class="c-panel-body">{children}</div> : children}
    </section>
  );
}
