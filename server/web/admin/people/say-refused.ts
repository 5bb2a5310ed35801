import { isErrorCode } from '../../../../shared/errors.ts';
import { explain, readExplanation } from '../../../../shared/explanation.ts';
import type { ErrorsTexts } from '../../../../shared/texts/en/errors.ts';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';

type Refused = Pick<PersonDetails['refused'][number], 'code' | 'reason' | 'facts'>;

/** Why a process cannot be started for a person. Empty for what a newer server alone knows. */
export function sayRefused({ code, reason, facts }: Refused, errors: ErrorsTexts): string {
  const explanation = readExplanation(reason, facts);
  if (explanation !== null) return explain(explanation, errors.explanations);
  return isErrorCode(code) ? errors.title(code) : '';
}
