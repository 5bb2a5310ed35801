import type { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import { useTitle } from './use-title.ts';

/** Something went wrong that nobody at this screen can mend, and there is nothing else to show. */
export function OurFaultPage({ error, again }: { error: AppError; again: () => void }) {
  const unreachable = error.code === 'server_unreachable';
  const headline = unreachable ? 'No connection' : 'Something went wrong on our side';
  useTitle(headline);
  const actions = (
    <Button kind="primary" onClick={again}>
      Try again
    </Button>
  );
  if (unreachable) {
    return (
      <Result
        tone="warn"
        icon="warning"
        headline={headline}
        lead="We keep trying; nothing is lost."
        actions={actions}
      />
    );
  }
  return (
    <Result tone="bad" headline={headline} lead="Nothing was changed. Try again." actions={actions}>
      {error.reference !== null && `If it stays, give the help desk this number: ${error.reference}.`}
    </Result>
  );
}
