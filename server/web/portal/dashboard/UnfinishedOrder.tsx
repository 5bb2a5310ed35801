import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { formatUntil } from '../../../../shared/ui/format-until.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { describeUnfinished } from './describe-unfinished.ts';

/** An order that waits for its person. */
export function UnfinishedOrder({ run }: { run: Run }) {
  const { title, text } = describeUnfinished(run, { until: (iso) => formatUntil(iso, new Date()) });
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
