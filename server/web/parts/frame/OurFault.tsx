import type { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';

/** Something went wrong that nobody at this screen can mend. */
export function OurFault({ error, again }: { error: AppError; again?: (() => void) | undefined }) {
  const actions = again && <Button onClick={again}>Try again</Button>;
  if (error.code === 'server_unreachable') {
    return (
      <Note tone="warn" alert actions={actions}>
        No connection. We keep trying; nothing is lost.
      </Note>
    );
  }
  if (error.code === 'origin_refused' || error.code === 'host_refused') {
    return (
      <Note tone="warn" title="This is not the address of Chipless." alert>
        {error.detail}
      </Note>
    );
  }
  return (
    <Note tone="bad" title="Something went wrong on our side." alert actions={actions}>
      Nothing was changed. Try again.
      {error.reference !== null && ` If it stays, give the help desk this number: ${error.reference}.`}
    </Note>
  );
}
