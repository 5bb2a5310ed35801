import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import { OrganizationLogo } from '../organization/OrganizationLogo.tsx';
import { organization } from '../organization/organization.ts';
import './window-frame.css';

export interface WindowFrameProps {
  /** After the name of the organisation, or of Chipless in the card app: "Create card". */
  title: string;
  children: ComponentChildren;
  /**
   * Of the server that asks, as the browser knows it, never as a server says. In the head, which stays visible: nothing
   * that a server sends can push it out of sight. Each window that asks for a PIN has it.
   */
  host?: string | undefined;
  /** The main button and one line; stays visible while the rest scrolls. */
  foot?: ComponentChildren;
  /** True if the content has no headline of its own: then it is the window's name. */
  headed?: boolean | undefined;
  /** At the far end of the head, e.g. Settings. */
  end?: ComponentChildren;
}

/** A window of the card app: head, content that scrolls, foot. */
export function WindowFrame({ title, children, host, foot, end, headed = false }: WindowFrameProps) {
  const Name = headed ? 'h1' : 'p';
  return (
    <div class="c-window">
      <header class="c-window-head">
        <OrganizationLogo size={21} />
        <Name class="c-window-name">
          <strong>{organization().name}</strong> <span>{title}</span>
        </Name>
        {end && <div class="c-window-end">{end}</div>}
        {host !== undefined && host !== '' && (
          <p class="c-window-host">
            <Icon name="shield" />
            <strong dir="ltr">{host}</strong>
          </p>
        )}
      </header>
      <main class="c-window-body">{children}</main>
      {foot && <footer class="c-window-foot">{foot}</footer>}
    </div>
  );
}
