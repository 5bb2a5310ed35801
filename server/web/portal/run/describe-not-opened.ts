import { spellDuration } from '../../../../shared/ui/spell-duration.ts';
import type { EnrolOutcome } from '../card-app.ts';

/** Why the card app did not open, and what to do. `retryAfter`: in seconds; null = nobody knows. */
export function describeNotOpened(outcome: EnrolOutcome, retryAfter: number | null): string {
  switch (outcome) {
    case 'enrolment_busy':
      return 'Another order is open in the card app. Finish or close it there, then open this one.';
    case 'too_many_tries':
      return `You closed the card app more than once. Try again in ${inWords(retryAfter)}.`;
    default:
      return 'The card app did not open. Try again.';
  }
}

function inWords(seconds: number | null): string {
  if (seconds === null) return 'a few minutes';
  if (seconds > 60) return spellDuration(seconds);
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
