import { useContext } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { useAction } from '../data/use-action.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { LeaveContext } from './leave.ts';
import { useTitle } from './use-title.ts';

/** The person was deactivated during their session. */
export function AccountNotActive() {
  const { parts } = useTexts();
  useTitle(parts.notActive.headline);
  const leaving = useAction(useContext(LeaveContext));
  return (
    <div class="account-not-active">
      <Result
        tone="bad"
        headline={parts.notActive.headline}
        lead={parts.notActive.lead}
        actions={
          <Button kind="primary" onClick={leaving.run} busy={leaving.busy}>
            {parts.logOut}
          </Button>
        }
      >
        <HelpDesk />
      </Result>
    </div>
  );
}
