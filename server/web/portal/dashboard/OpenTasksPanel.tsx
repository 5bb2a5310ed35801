import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { OrderTasks } from '../tasks/OrderTasks.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function OpenTasksPanel({ orders }: { orders: readonly Run[] }) {
  const { tasks } = useTexts();
  return (
    <Panel title={tasks.title}>
      {orders.length === 0 ? (
        <Empty title={tasks.none}>{tasks.nothingWaits}</Empty>
      ) : (
        <OrderTasks orders={orders} on="panel" />
      )}
    </Panel>
  );
}
