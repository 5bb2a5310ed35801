import type { DashboardTexts } from '../../../../shared/texts/en/portal/dashboard.ts';
import type { Run } from '../../../../shared/wire/run.ts';

/**
 * A waiting order, in a headline and a line: who ordered it, where it was left, how long it lasts; or that it cannot be
 * continued in this browser (`elsewhere`).
 */
export function describeUnfinished(
  { kind, orderedBy, step, steps, progress }: Run,
  { elsewhere, until }: { elsewhere: boolean; until: (iso: string) => string },
  { unfinished }: DashboardTexts,
): { title: string; text: string } {
  if (progress?.confirmedAt != null) return { title: unfinished.ready[kind], text: unfinished.oneClick };
  const where = elsewhere
    ? unfinished.onComputer
    : orderedBy === null
      ? unfinished.leftAt(step + 1, steps.length)
      : unfinished.orderedBy(orderedBy);
  const sentences = progress === null ? [where] : [where, unfinished.lasts(until(progress.expiresAt))];
  return { title: unfinished.waiting[kind], text: sentences.join(' ') };
}
