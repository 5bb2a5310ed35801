import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import './more.css';

/** One level down, in place. */
export function More({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="c-more">
      <summary class="c-more-label">
        <Icon name="chevron-right" />
        {label}
      </summary>
      <div class="c-more-body">{children}</div>
    </details>
  );
}
