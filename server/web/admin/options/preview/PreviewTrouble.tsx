import type { AppError, ErrorCode } from '../../../../../shared/errors.ts';
import type { PreviewTexts } from '../../../../../shared/texts/en/options/preview.ts';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { OurFault } from '../../../parts/frame/OurFault.tsx';
import { useTexts } from '../use-texts.ts';

/** Problems that an admin can do something about. */
const TROUBLES: Partial<Readonly<Record<ErrorCode, keyof PreviewTexts['trouble']>>> = {
  too_many_tries: 'tooOften',
  person_unknown: 'noPerson',
  not_allowed: 'notAllowed',
  input_invalid: 'tooLong',
  input_too_large: 'tooLong',
};

/** Why the preview is not of the current script. */
export function PreviewTrouble({ error, again }: { error: AppError; again?: (() => void) | undefined }) {
  const { trouble } = useTexts().preview;
  const known = TROUBLES[error.code];
  if (known === undefined) return <OurFault error={error} again={again} />;
  return (
    <Note tone={error.code === 'too_many_tries' ? 'warn' : 'bad'} title={trouble[known].title} alert>
      {trouble[known].body}
    </Note>
  );
}
