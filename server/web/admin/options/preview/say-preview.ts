import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

/** What is announced to people who do not see the preview when it changes. */
export function sayPreview({ result, faults }: OptionPreview): string {
  if (result === null) return ['Nothing would be started.', ...faults.map(describeFault)].join(' ');
  const { certificates, face } = result;
  return `${face.profileName}: ${certificates.map(({ purpose }) => purpose).join(', ')}.`;
}
