import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Run } from '../../../../shared/wire/run.ts';

/** An order that waits for its person. */
export function UnfinishedOrder({ run }: { run: Run }) {
  const { title, text } = describeUnfinished(run);
  return (
    <section class="unfinished">
      <FaceThumb kind={run.kind} state={run.progress?.confirmedAt == null ? 'registered' : 'active'} />
      <div class="unfinished-text">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <LinkButton kind="primary" href={`/runs/${run.id}`}>
        Continue
      </LinkButton>
    </section>
  );
}

function describeUnfinished({ kind, step, steps, progress }: Run): { title: string; text: string } {
  if (progress?.confirmedAt != null) return { title: `Your ${kind} is ready`, text: 'One click is left.' };
  const left = `You left at step ${step + 1} of ${steps.length}.`;
  const lasts = progress === null ? '' : ` The order lasts until ${formatClock(progress.expiresAt)}.`;
  return { title: `Your ${kind} is waiting for you`, text: `${left}${lasts}` };
}
