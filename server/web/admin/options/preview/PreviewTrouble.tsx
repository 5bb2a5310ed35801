import type { AppError, ErrorCode } from '../../../../../shared/errors.ts';
import { Note } from '../../../../../shared/ui/Note.tsx';
import { OurFault } from '../../../parts/frame/OurFault.tsx';

const TOO_LONG = ['The script is too long.', 'Make it shorter; it cannot be saved like this either.'] as const;

/** Problems that an admin can do something about: what is wrong, and what to do. */
const WORDS: Partial<Readonly<Record<ErrorCode, readonly [title: string, sentence: string]>>> = {
  too_many_tries: ['Too many tries.', 'The preview goes on by itself in a moment. Nothing is lost.'],
  person_unknown: ['There is no such person any more.', 'Choose somebody else.'],
  not_allowed: ['Only an admin may try a script that is not saved.', 'Reload the page to see the saved one.'],
  input_invalid: TOO_LONG,
  input_too_large: TOO_LONG,
};

/** Why the preview is not of the current script. */
export function PreviewTrouble({ error, again }: { error: AppError; again?: (() => void) | undefined }) {
  const words = WORDS[error.code];
  if (words === undefined) return <OurFault error={error} again={again} />;
  const [title, sentence] = words;
  return (
    <Note tone={error.code === 'too_many_tries' ? 'warn' : 'bad'} title={title} alert>
      {sentence}
    </Note>
  );
}
