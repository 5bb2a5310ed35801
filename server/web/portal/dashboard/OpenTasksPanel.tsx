import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function OpenTasksPanel() {
  const { tasks } = useTexts();
  return (
    <Panel title={tasks.title}>
      <Empty title={tasks.none}>{tasks.nothingWaits}</Empty>
    </Panel>
  );
}
