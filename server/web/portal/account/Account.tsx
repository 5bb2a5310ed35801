import { useId } from 'preact/hooks';
import type { Language } from '../../../../shared/languages.ts';
import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { FieldFrame } from '../../../../shared/ui/controls/FieldFrame.tsx';
import { type Session, setLanguage } from '../../../../shared/wire/session.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { LanguageSelect } from '../../parts/language/LanguageSelect.tsx';
import { useShowLanguage } from '../../parts/language/use-show-language.ts';
import { publishToAllTabs } from '../../parts/live/notices.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './account.css';

/** Data of the logged-in person, and their settings for reading. */
export function Account({ session }: { session: Session }) {
  const { account, parts } = useTexts();
  const { you } = account;
  const id = useId();
  const show = useShowLanguage();
  const choosing = useAction(async (language: Language) => {
    await call(setLanguage, { language });
    await show(language);
    publishToAllTabs({ what: 'session', runId: null });
  });
  return (
    <>
      <PageHead title={parts.yourAccount} />
      <Panel title={you.title} padded>
        <div class="account-you">
          <FactList
            facts={[
              [you.name, <bdi key="name">{session.displayName}</bdi>],
              [you.userName, <bdi key="user">{session.userName}</bdi>],
              [you.email, <bdi key="email">{session.email}</bdi>],
              [you.role, you.roles[session.role]],
            ]}
          />
          <div class="account-language">
            <FieldFrame
              id={id}
              label={parts.language}
              wrong={false}
              below={
                <p class="c-field-help" id={`${id}-help`}>
                  {you.languageHelp}
                </p>
              }
            >
              <LanguageSelect id={id} describedBy={`${id}-help`} onChosen={choosing.run} />
            </FieldFrame>
            {choosing.error && <OurFault error={choosing.error} />}
          </div>
        </div>
      </Panel>
    </>
  );
}
