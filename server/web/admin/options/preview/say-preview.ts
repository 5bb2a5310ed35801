import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

/** What somebody who does not see the preview has to hear when it becomes another. */
export function sayPreview({ result, faults }: OptionPreview): string {
  if (result === null) return ['Nothing would be started.', ...faults.map(describeFault)].join(' ');
  const { certificates, face } = result;
  return `${face.profileName}: ${certificates.map(({ purpose }) => purpose).join(', ')}.`;
}
