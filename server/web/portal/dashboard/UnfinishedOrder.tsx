import { Apart, nameApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { describeUnfinished } from '../orders/describe-unfinished.ts';
import { goesOnElsewhere } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface UnfinishedOrderProps {
  run: Run;
  /** Others wait beside it. */
  beside: boolean;
  /** What distinguishes it from others of its kind. */
  apart: string | null;
}

/** An order that waits for its person. */
export function UnfinishedOrder({ run, beside, apart }: UnfinishedOrderProps) {
  const { dashboard, processes, ways, formats } = useTexts();
  const elsewhere = goesOnElsewhere(run, navigator);
  const until = (iso: string) => formats.until(iso, new Date());
  const { title, text } = describeUnfinished(run, { elsewhere, until }, dashboard);
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
        {ways.continue}
        <Apart by={beside ? nameApart(processes.titles[run.process], apart) : null} />
      </LinkButton>
    </section>
  );
}
