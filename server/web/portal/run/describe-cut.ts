import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { Run } from '../../../../shared/wire/run.ts';

const DAY_MS = 86_400_000;

/** Why the result lasts shorter than it should, and until when. */
export function describeCut(
  { kind, startedAt }: Pick<Run, 'kind' | 'startedAt'>,
  cutAt: string,
  words: RunTexts,
  formats: Formats,
): string {
  const days = Math.floor((Date.parse(cutAt) - Date.parse(startedAt)) / DAY_MS);
  return words.start.cut[kind](days, formats.day(cutAt));
}
