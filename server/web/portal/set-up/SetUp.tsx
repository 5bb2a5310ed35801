import { useState } from 'preact/hooks';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Doorstep } from '../../parts/frame/Doorstep.tsx';
import { useTitle } from '../../parts/frame/use-title.ts';
import { useLocale } from '../../parts/log-in/use-locale.ts';
import { FirstAdminForm } from './FirstAdminForm.tsx';
import { SetUpTextsFetched, useTexts } from './use-texts.ts';

/** The first admin makes their account, with the link that the server printed once. */
export function SetUp({ token }: { token: string | null }) {
  return (
    <SetUpTextsFetched>
      <FirstAdmin token={token} />
    </SetUpTextsFetched>
  );
}

function FirstAdmin({ token }: { token: string | null }) {
  const { setUp } = useTexts();
  const [dead, setDead] = useState(token === null);
  const { locale, onLanguage } = useLocale();
  const title = dead ? setUp.dead.title : setUp.title;
  useTitle(title);
  if (dead || token === null) {
    return (
      <Doorstep title={title}>
        <p class="doorstep-text">{setUp.dead.text}</p>
        <LinkButton href="/" wide large>
          {setUp.toLogIn}
        </LinkButton>
      </Doorstep>
    );
  }
  return (
    <Doorstep title={title} onLanguage={onLanguage}>
      <p class="doorstep-text">{setUp.lead}</p>
      <FirstAdminForm token={token} locale={locale} onDead={() => setDead(true)} />
    </Doorstep>
  );
}
