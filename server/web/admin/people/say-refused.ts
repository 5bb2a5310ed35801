import { isErrorCode } from '../../../../shared/errors.ts';
import { explain, readExplanation } from '../../../../shared/explanation.ts';
import type { ActsTexts } from '../../../../shared/texts/en/acts.ts';
import type { ErrorsTexts } from '../../../../shared/texts/en/errors.ts';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';

type Refused = Pick<PersonDetails['refused'][number], 'code' | 'reason' | 'facts'>;

/** Why a process cannot be started for a person. Empty for what a newer server alone knows. */
export function sayRefused(
  { code, reason, facts }: Refused,
  { errors, acts }: { readonly errors: ErrorsTexts; readonly acts: ActsTexts },
): string {
  const explanation = readExplanation(reason, facts);
  if (explanation !== null) return explain(explanation, errors.explanations);
  // What operators start for others is off by default.
  if (code === 'process_off') return acts.refusals['never switched on'];
  return isErrorCode(code) ? errors.title(code) : '';
}
