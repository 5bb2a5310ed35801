import { BETWEEN_FACTS, joinFacts } from '../../../../shared/texts/join-facts.ts';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { saySteps } from '../../parts/run/say-steps.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface PersonOrdersProps {
  runs: readonly Run[];
  /** Ids of those that can be opened here. */
  followed: readonly string[];
}

/** Running orders. */
export function PersonOrders({ runs, followed }: PersonOrdersProps) {
  const texts = useTexts();
  const { people, processes } = texts;
  const { orders } = people;
  return (
    <Panel title={orders.title}>
      {runs.length === 0 ? (
        <Empty title={orders.none}>{orders.noneHelp}</Empty>
      ) : (
        runs.map((run) => (
          <ListRow
            key={run.id}
            title={
              // always by its reference: what can be done for the person has the same name
              <>
                {processes.titles[run.process]}
                <Apart by={orders.reference(run.reference)} />
              </>
            }
            href={followed.includes(run.id) ? `/admin/runs/${run.id}` : undefined}
            sub={
              <>
                {describeOrder(run, new Date(), texts)}
                {BETWEEN_FACTS}
                <span class="c-unbroken">{run.reference}</span>
              </>
            }
          />
        ))
      )}
    </Panel>
  );
}

/** Who ordered it, its progress, how long it lasts, by which version of the options. */
function describeOrder(
  { orderedBy, progress, steps, step, optionsVersion }: Run,
  now: Date,
  { people: { orders }, processes, formats }: ReturnType<typeof useTexts>,
): string {
  const by = orderedBy === null ? orders.inSelfService : orders.orderedBy(orderedBy);
  const at = saySteps(steps, processes)[step] ?? '';
  const lasts =
    progress === null || progress.confirmedAt !== null ? [] : [orders.until(formats.until(progress.expiresAt, now))];
  const options = optionsVersion === 0 ? [] : [orders.optionsVersion(optionsVersion)];
  return joinFacts([by, progress?.confirmedAt == null ? at : orders.ready, ...lasts, ...options]);
}
