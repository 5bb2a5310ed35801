import type { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { useTexts } from '../texts/use-texts.tsx';

/** An error that nobody at this screen can fix. */
export function OurFault({ error, again }: { error: AppError; again?: (() => void) | undefined }) {
  const { parts } = useTexts();
  const actions = again && <Button onClick={again}>{parts.tryAgain}</Button>;
  if (error.code === 'server_unreachable') {
    return (
      <Note tone="warn" alert actions={actions}>
        {parts.keepTrying}
      </Note>
    );
  }
  if (error.code === 'origin_refused' || error.code === 'host_refused') {
    return (
      <Note tone="warn" title={parts.wrongAddress(organization().name)} alert>
        {error.explanation?.reason === 'other address' && parts.openInstead(error.explanation.facts.address)}
      </Note>
    );
  }
  return (
    <Note tone="bad" title={parts.ourFault.title} alert actions={actions}>
      {parts.ourFault.nothingChanged}
      {error.reference !== null && (
        <>
          {' '}
          {parts.ourFault.reference(<span class="c-unbroken">{error.reference}</span>)}
          <HelpDesk />
        </>
      )}
    </Note>
  );
}
