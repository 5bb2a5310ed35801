import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { openRuns } from '../data/resources.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { OrderTasks } from './OrderTasks.tsx';

export function OpenTasks() {
  const { tasks } = useTexts();
  const { value: orders, error, again } = useResource(openRuns);
  return (
    <>
      <PageHead title={tasks.title} lead={tasks.lead} />
      {error !== null && <Trouble error={error} again={again} />}
      {orders === null ? (
        error === null && <Waiting />
      ) : (
        <Panel padded={orders.length === 0}>
          {orders.length === 0 ? (
            <Empty level={2} title={tasks.none}>
              {tasks.nothingWaits}
            </Empty>
          ) : (
            <OrderTasks orders={orders} on="page" />
          )}
        </Panel>
      )}
    </>
  );
}
