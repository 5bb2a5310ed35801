import { FaceThumb } from '../../../../shared/ui/FaceThumb.tsx';
import { formatUntil } from '../../../../shared/ui/format-until.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Apart, nameApart } from '../../../../shared/ui/tell-apart.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { goesOnElsewhere } from '../repair/needs-computer.ts';
import { describeUnfinished } from './describe-unfinished.ts';

interface UnfinishedOrderProps {
  run: Run;
  /** Others wait beside it. */
  beside: boolean;
  /** What tells it apart from others of its kind. */
  apart: string | null;
}

/** An order that waits for its person. */
export function UnfinishedOrder({ run, beside, apart }: UnfinishedOrderProps) {
  const elsewhere = goesOnElsewhere(run, navigator);
  const { title, text } = describeUnfinished(run, { elsewhere, until: (iso) => formatUntil(iso, new Date()) });
  return (
    <section class="unfinished">
      <FaceThumb kind={run.kind} state={run.progress?.confirmedAt == null ? 'registered' : 'active'} />
      <div class="unfinished-text">
        <h2>
          {title}
          <Apart by={apart} />
        </h2>
        <p>{text}</p>
      </div>
      <LinkButton kind={elsewhere ? 'secondary' : 'primary'} href={`/runs/${run.id}`}>
        Continue
        <Apart by={beside ? nameApart(run.title, apart) : null} />
      </LinkButton>
    </section>
  );
}
