import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export function OpenTasks() {
  const { tasks } = useTexts();
  return (
    <>
      <PageHead title={tasks.title} lead={tasks.lead} />
      <Panel>
        <Empty level={2} title={tasks.none}>
          {tasks.nothingWaits}
        </Empty>
      </Panel>
    </>
  );
}
