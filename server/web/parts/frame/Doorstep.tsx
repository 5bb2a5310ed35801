import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../shared/languages.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { OrganizationLogo } from '../../../../shared/ui/organization/OrganizationLogo.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { LanguageSelect } from '../language/LanguageSelect.tsx';
import { useChosenLanguage } from '../language/use-chosen-language.ts';
import { useShowLanguage } from '../language/use-show-language.ts';
import './doorstep.css';

interface DoorstepProps {
  title: string;
  /** A language was chosen here. */
  onLanguage?: (language: Language) => void;
  children: ComponentChildren;
}

/** What is seen before a log-in: the organisation, one box, the host, the language, and whom to ask. */
export function Doorstep({ title, onLanguage, children }: DoorstepProps) {
  const show = useShowLanguage();
  useChosenLanguage(null);
  const choose = (language: Language) => {
    onLanguage?.(language);
    return show(language);
  };
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
        <span class="doorstep-host">{joinFacts([location.host, 'Chipless'])}</span>
        <LanguageSelect onChosen={choose} />
        <HelpDesk questions />
      </footer>
    </div>
  );
}
