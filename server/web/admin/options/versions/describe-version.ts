import { formatClock } from '../../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../../shared/ui/format-date.ts';
import type { OptionVersion } from '../../../../../shared/wire/options.ts';

/** Who saved it and when. */
export function describeVersion({ savedBy, savedAt }: OptionVersion): string {
  return `${savedBy ?? 'came with Chipless'} · ${formatDate(savedAt)}, ${formatClock(savedAt)}`;
}
