import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { ProvisioningOutcome } from '../card-app.ts';

export interface NotOpened {
  readonly outcome: ProvisioningOutcome;
  /** In seconds; null = the card app does not say. */
  readonly retryAfter: number | null;
}

/** Why the card app did not open, and what to do. */
export function describeNotOpened({ outcome, retryAfter }: NotOpened, { notOpened }: RunTexts): string {
  switch (outcome) {
    case 'enrolment_busy':
      return notOpened.busy;
    case 'too_many_tries':
      if (retryAfter === null) return notOpened.closedOften;
      return retryAfter > 60 ? notOpened.closedOftenLonger(retryAfter) : notOpened.closedOftenSeconds(retryAfter);
    default:
      return notOpened.other;
  }
}
