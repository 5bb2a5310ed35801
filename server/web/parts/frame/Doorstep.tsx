import type { ComponentChildren } from 'preact';
import { Logo } from '../../../../shared/ui/Logo.tsx';
import { LanguageSelect } from '../language/LanguageSelect.tsx';
import { useShowLanguage } from '../language/use-show-language.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './doorstep.css';

/** What is seen before anybody is logged in: the product, one box, the host, the language. */
export function Doorstep({ title, children }: { title: string; children: ComponentChildren }) {
  const { parts } = useTexts();
  return (
    <div class="doorstep">
      <header class="doorstep-brand">
        <Logo />
        <span>{parts.product}</span>
      </header>
      <main class="doorstep-box">
        <h1 class="c-title" tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer class="doorstep-foot">
        <span class="doorstep-host">{location.host}</span>
        <LanguageSelect onChosen={useShowLanguage()} />
      </footer>
    </div>
  );
}
