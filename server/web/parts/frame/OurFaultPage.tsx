import type { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { useTitle } from './use-title.ts';

/** An error that nobody at this screen can fix, with nothing else to show. */
export function OurFaultPage({ error, again }: { error: AppError; again: () => void }) {
  const { parts } = useTexts();
  const unreachable = error.code === 'server_unreachable';
  const headline = unreachable ? parts.noConnection : parts.ourFault.headline;
  useTitle(headline);
  const actions = (
    <Button kind="primary" onClick={again}>
      {parts.tryAgain}
    </Button>
  );
  if (unreachable) {
    return <Result tone="warn" icon="warning" headline={headline} lead={parts.weKeepTrying} actions={actions} />;
  }
  return (
    <Result tone="bad" headline={headline} lead={parts.ourFault.nothingChanged} actions={actions}>
      {error.reference !== null && (
        <>
          <p>{parts.ourFault.reference(<span class="c-unbroken">{error.reference}</span>)}</p>
          <HelpDesk />
        </>
      )}
    </Result>
  );
}
