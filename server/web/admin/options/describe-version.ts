import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { OptionVersion } from '../../../../shared/wire/option-script.ts';

/** The kind as a headline. */
export function titleOfKind(kind: OptionKind): string {
  const word = OPTION_KINDS[kind];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Which version, by whom and when. */
export function describeVersion({ version, savedBy, savedAt }: OptionVersion): string {
  const when = formatMoment(savedAt);
  return savedBy === null ? `Version ${version}, as it came with Chipless` : `Version ${version} · ${savedBy}, ${when}`;
}

export function formatMoment(iso: string): string {
  return `${formatDate(iso)}, ${formatClock(iso)}`;
}
