import { useContext } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import { useAction } from '../data/use-action.ts';
import { LeaveContext } from './leave.ts';
import { useTitle } from './use-title.ts';

const HEADLINE = 'Your account is not active any more';

/** The person was deactivated while they were at it. */
export function AccountNotActive() {
  useTitle(HEADLINE);
  const leaving = useAction(useContext(LeaveContext));
  return (
    <div class="account-not-active">
      <Result
        tone="bad"
        headline={HEADLINE}
        lead="No card was created. Ask your help desk."
        actions={
          <Button kind="primary" onClick={leaving.run} busy={leaving.busy}>
            Log out
          </Button>
        }
      />
    </div>
  );
}
