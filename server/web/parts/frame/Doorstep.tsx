import type { ComponentChildren } from 'preact';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { OrganizationLogo } from '../../../../shared/ui/OrganizationLogo.tsx';
import { organization } from '../../../../shared/ui/organization.ts';
import { LanguageSelect } from '../language/LanguageSelect.tsx';
import { useShowLanguage } from '../language/use-show-language.ts';
import './doorstep.css';

/** What is seen before a log-in: the organisation, one box, the host, the language, and whom to ask. */
export function Doorstep({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="doorstep">
      <header class="doorstep-brand">
        <OrganizationLogo />
        <span>{organization().name}</span>
      </header>
      <main class="doorstep-box">
        <h1 class="c-title" tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer class="doorstep-foot">
        <span class="doorstep-host">{location.host} · Chipless</span>
        <LanguageSelect onChosen={useShowLanguage()} />
        <HelpDesk questions />
      </footer>
    </div>
  );
}
