import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { NOTHING_WAITS } from './nothing-waits.ts';

export function OpenTasks() {
  return (
    <>
      <PageHead title="Open tasks" lead="What waits for you." />
      <Panel>
        <Empty level={2} title="Nothing to do">
          {NOTHING_WAITS}
        </Empty>
      </Panel>
    </>
  );
}
