import { type AppError, ERROR_CODES, type ErrorCode } from '../../../../../shared/errors.ts';
import { Note } from '../../../../../shared/ui/Note.tsx';
import { OurFault } from '../../../parts/frame/OurFault.tsx';

/** What an admin can do something about. */
const SENTENCES: Partial<Readonly<Record<ErrorCode, string>>> = {
  too_many_tries: 'The preview goes on by itself in a moment. Nothing is lost.',
  person_unknown: 'Choose somebody else.',
  not_allowed: 'Only an admin may try a script that is not saved.',
  input_invalid: 'The script is too long, or holds characters that a script can not have.',
  input_too_large: 'The script is too long.',
};

/** Why the preview is not of the script as it stands. */
export function PreviewTrouble({ error, again }: { error: AppError; again?: (() => void) | undefined }) {
  const sentence = SENTENCES[error.code];
  if (sentence === undefined) return <OurFault error={error} again={again} />;
  return (
    <Note tone={error.code === 'too_many_tries' ? 'warn' : 'bad'} title={`${ERROR_CODES[error.code]}.`} alert>
      {error.detail ?? sentence}
    </Note>
  );
}
