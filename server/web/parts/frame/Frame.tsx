import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../../../../shared/ui/Icon.tsx';
import { Logo } from '../../../../shared/ui/Logo.tsx';
import type { Session } from '../../../../shared/wire/session.ts';
import { useAction } from '../data/use-action.ts';
import { ConnectionBar } from '../live/ConnectionBar.tsx';
import { followChanges } from '../live/follow-changes.ts';
import './frame.css';
import { isAt, MENU } from '../../portal/frame/menu.ts';
import { OurFault } from './OurFault.tsx';

interface FrameProps {
  session: Session;
  leave: () => Promise<void>;
  children: ComponentChildren;
}

/** What stays around every page: a left bar from 960 px, below that a top bar and tabs at the bottom. */
export function Frame({ session, leave, children }: FrameProps) {
  const { path } = useLocation();
  const leaving = useAction(leave);
  useEffect(followChanges, []);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        Skip to content
      </a>
      <header class="bar">
        <a class="brand" href="/" aria-label="Chipless Self-Service">
          <Logo />
          <span>
            <span class="brand-name">Chipless</span>
            <span class="brand-part">Self-Service</span>
          </span>
        </a>
        <nav class="menu" aria-label="Menu">
          {MENU.map((item) => (
            <a key={item.path} class="menu-item" href={item.path} aria-current={isAt(item, path) ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>{item.word}</span>
            </a>
          ))}
        </nav>
        <div class="person">
          <span class="initials" aria-hidden="true">
            {initials(session.displayName)}
          </span>
          <span class="person-text">
            <span class="person-name">{session.displayName}</span>
            <span class="person-email">{session.email}</span>
          </span>
        </div>
        <button class="menu-item log-out" type="button" onClick={leaving.run} aria-busy={leaving.busy || undefined}>
          <Icon name="logout" />
          <span>Log out</span>
        </button>
      </header>
      <ConnectionBar />
      <main class="content" id="content" tabIndex={-1}>
        {leaving.error && <OurFault error={leaving.error} again={leaving.run} />}
        {children}
      </main>
    </div>
  );
}

/** The first letters of the first and the last name. */
function initials(displayName: string): string {
  const names = displayName.split(/\s+/).filter(Boolean);
  const ends = names.length > 1 ? [names[0], names.at(-1)] : names;
  return ends.map((name) => [...(name ?? '')][0]?.toUpperCase() ?? '').join('');
}
