import type { AppError, ErrorCode } from '../../../../shared/errors.ts';
import { explain } from '../../../../shared/explanation.ts';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** Refusals that an operator can do something about, or has to explain to the person. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'not_allowed',
  'process_off',
  'user_inactive',
  'credential_not_active',
  'credential_not_inactive',
  'process_limit_reached',
  'run_limit_reached',
  'run_finished',
  'options_unsatisfiable',
  'ca_ending',
  'too_many_tries',
]);

/** Why the server refused what an operator asked for. */
export function WhyNot({ error }: { error: AppError }) {
  const { errors } = useTexts();
  if (!REFUSALS.has(error.code)) return <OurFault error={error} />;
  return (
    <Note tone="bad" title={errors.title(error.code)} alert>
      {error.explanation && explain(error.explanation, errors.explanations)}
    </Note>
  );
}
