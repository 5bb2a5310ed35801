import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import './result.css';

const ICONS = { good: 'check', calm: 'cross', warn: 'clock', bad: 'error' } as const satisfies Record<string, IconName>;

export interface ResultProps {
  tone: 'good' | 'calm' | 'warn' | 'bad';
  headline: ComponentChildren;
  /** One sentence right under the headline. */
  lead?: ComponentChildren;
  children?: ComponentChildren;
  /** The next sensible step first. */
  actions?: ComponentChildren;
  /** A face; replaces the tone's icon. */
  aside?: ComponentChildren;
  icon?: IconName | undefined;
}

/** How it ended. Takes the focus to its headline, so that it is read at once. */
export function Result({ tone, headline, lead, children, actions, aside, icon = ICONS[tone] }: ResultProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section class={`c-result c-tone-${tone}${aside ? ' c-result-beside' : ''}`}>
      {aside && <div class="c-result-aside">{aside}</div>}
      <div class="c-result-text">
        <div class="c-result-head">
          {!aside && (
            <span class="c-result-sign">
              <Icon name={icon} />
            </span>
          )}
          <div>
            <h1 class="c-result-title" ref={title} tabIndex={-1}>
              {headline}
            </h1>
            {lead && <p class="c-result-lead">{lead}</p>}
          </div>
        </div>
        {children && <div class="c-result-body">{children}</div>}
        {actions && <div class="c-result-actions">{actions}</div>}
      </div>
    </section>
  );
}
