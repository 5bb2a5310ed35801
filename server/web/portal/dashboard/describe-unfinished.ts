import type { Run } from '../../../../shared/wire/run.ts';

/**
 * An order that waits, in a headline and a line: who ordered it, where it was left, how long it lasts; or that it cannot be
 * gone on with in this browser (`elsewhere`).
 */
export function describeUnfinished(
  { kind, orderedBy, step, steps, progress }: Run,
  { elsewhere, until }: { elsewhere: boolean; until: (iso: string) => string },
): { title: string; text: string } {
  if (progress?.confirmedAt != null) return { title: `Your ${kind} is ready`, text: 'One click is left.' };
  const where = elsewhere
    ? 'Go on with it on a computer.'
    : orderedBy === null
      ? `You left at step ${step + 1} of ${steps.length}.`
      : `${orderedBy} ordered it for you.`;
  const lasts = progress === null ? '' : ` The order lasts until ${until(progress.expiresAt)}.`;
  return { title: `Your ${kind} is waiting for you`, text: `${where}${lasts}` };
}
