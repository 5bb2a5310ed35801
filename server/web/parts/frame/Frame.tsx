import { type ComponentChildren, Fragment } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { OrganizationLogo } from '../../../../shared/ui/organization/OrganizationLogo.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import type { Session } from '../../../../shared/wire/session.ts';
import { useAction } from '../data/use-action.ts';
import { useChosenLanguage } from '../language/use-chosen-language.ts';
import { ConnectionBar } from '../live/ConnectionBar.tsx';
import { followNotices } from '../live/follow-notices.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './frame.css';
import { initials } from './initials.ts';
import { askToLogOut } from './log-out-guard.ts';
import { isAt, type MenuGroup } from './menu-item.ts';
import { OurFault } from './OurFault.tsx';
import { PlaceContext } from './place.ts';

interface FrameProps {
  session: Session;
  menu: readonly MenuGroup[];
  /** The other program that this person may use; null = none. */
  other: { word: string; href: string } | null;
  leave: () => Promise<void>;
  children: ComponentChildren;
}

/** The frame of every page: a left bar from 960 px, below that a top bar and tabs at the bottom. */
export function Frame({ session, menu, other, leave, children }: FrameProps) {
  const { parts } = useTexts();
  const { path } = useLocation();
  const { name, home } = useContext(PlaceContext);
  const whose = organization().name;
  const leaving = useAction(leave);
  useEffect(followNotices, []);
  useChosenLanguage(session.language);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {parts.skipToContent}
      </a>
      <header class="bar">
        <a class="brand" href={home.path} aria-label={`${whose} ${name}`}>
          <OrganizationLogo />
          <span>
            <span class="brand-name">{whose}</span> <span class="brand-part">{name}</span>
          </span>
        </a>
        <nav class="menu" aria-label={parts.menu}>
          {menu.map(({ title, items }) => (
            <Fragment key={title ?? ''}>
              {title !== undefined && <p class="menu-title">{title}</p>}
              {items.map((item) => (
                <a
                  key={item.path}
                  class="menu-item"
                  href={item.path}
                  aria-current={isAt(item, path) ? 'page' : undefined}
                >
                  <Icon name={item.icon} />
                  <span>{item.word}</span>
                </a>
              ))}
            </Fragment>
          ))}
        </nav>
        <div class="bar-help">
          <HelpDesk questions />
        </div>
        {other && (
          <a class="menu-item other-program" href={other.href}>
            <Icon name="arrow-right" />
            <span>{other.word}</span>
          </a>
        )}
        <a class="person" href="/account" aria-current={path === '/account' ? 'page' : undefined}>
          <span class="initials" aria-hidden="true">
            {initials(session.displayName)}
          </span>
          <span class="c-visually-hidden">{parts.accountOf(session.displayName)}</span>
          <span class="person-text" aria-hidden="true">
            <span class="person-name">{session.displayName}</span>
            <span class="person-email">{session.email}</span>
          </span>
        </a>
        <button
          class="menu-item log-out"
          type="button"
          onClick={() => askToLogOut(leaving.run)}
          aria-busy={leaving.busy || undefined}
        >
          <Icon name="logout" />
          <span>{parts.logOut}</span>
        </button>
      </header>
      <ConnectionBar />
      <main class="content" id="content" tabIndex={-1}>
        {leaving.error && <OurFault error={leaving.error} again={leaving.run} />}
        {children}
        <footer class="content-help">
          <HelpDesk questions />
        </footer>
      </main>
    </div>
  );
}
