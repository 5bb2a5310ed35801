import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Run } from '../../../../shared/wire/run.ts';

const DAY_MS = 86_400_000;

/** Why what is ordered lasts shorter than it should, and until when. */
export function describeCut({ kind, startedAt }: Pick<Run, 'kind' | 'startedAt'>, cutAt: string): string {
  const days = Math.floor((Date.parse(cutAt) - Date.parse(startedAt)) / DAY_MS);
  const thing = kind === 'mobile ID' ? 'mobile ID' : 'card';
  return `This ${thing} lasts ${days} days only, until ${formatDate(cutAt)}: the server’s certificate authority ends then.`;
}
