import { Empty } from '../../../../shared/ui/Empty.tsx';
import { formatUntil } from '../../../../shared/ui/format-until.ts';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Apart } from '../../../../shared/ui/tell-apart.tsx';
import type { Run } from '../../../../shared/wire/run.ts';

interface PersonOrdersProps {
  runs: readonly Run[];
  /** Ids of those that can be opened here. */
  followed: readonly string[];
}

/** Running orders. */
export function PersonOrders({ runs, followed }: PersonOrdersProps) {
  return (
    <Panel title="Orders">
      {runs.length === 0 ? (
        <Empty title="No order under way">Orders that are not finished are shown here.</Empty>
      ) : (
        runs.map((run) => (
          <ListRow
            key={run.id}
            title={
              // always by its reference: what can be done for the person has the same name
              <>
                {run.title}
                <Apart by={`order ${run.reference}`} />
              </>
            }
            href={followed.includes(run.id) ? `/admin/runs/${run.id}` : undefined}
            sub={
              <>
                {describeOrder(run, new Date())} · <span class="order-reference">{run.reference}</span>
              </>
            }
          />
        ))
      )}
    </Panel>
  );
}

/** Who ordered it, its progress, how long it lasts, by which version of the options. */
function describeOrder({ orderedBy, progress, steps, step, optionsVersion }: Run, now: Date): string {
  const by = orderedBy === null ? 'In Self-Service' : `Ordered by ${orderedBy}`;
  const { title: at = '' } = steps[step] ?? {};
  const lasts =
    progress === null || progress.confirmedAt !== null ? [] : [`until ${formatUntil(progress.expiresAt, now)}`];
  const options = optionsVersion === 0 ? [] : [`options version ${optionsVersion}`];
  return [by, progress?.confirmedAt == null ? at : 'ready', ...lasts, ...options].join(' · ');
}
