import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { Spinner } from '../icons/Spinner.tsx';
import './note.css';

const ICONS = { info: 'info', good: 'check', warn: 'warning', bad: 'error' } as const satisfies Record<
  string,
  IconName
>;

export interface NoteProps {
  tone: 'info' | 'good' | 'warn' | 'bad';
  title?: ComponentChildren;
  children?: ComponentChildren;
  /** Announced at once: only for failures after an action. */
  alert?: boolean | undefined;
  actions?: ComponentChildren;
  /** Another icon than the tone's, or a spinner while something is being looked for. */
  icon?: IconName | 'spinner' | undefined;
}

export function Note({ tone, title, children, alert = false, actions, icon = ICONS[tone] }: NoteProps) {
  return (
    <div class={`c-note c-tone-${tone}`} role={alert ? 'alert' : undefined}>
      {icon === 'spinner' ? <Spinner /> : <Icon name={icon} />}
      <div class="c-note-text">
        {title && <p class="c-note-title">{title}</p>}
        {children && <div class={title ? 'c-note-body' : 'c-note-alone'}>{children}</div>}
        {actions && <div class="c-note-actions">{actions}</div>}
      </div>
    </div>
  );
}
