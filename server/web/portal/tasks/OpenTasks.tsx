import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';

export function OpenTasks() {
  return (
    <>
      <PageHead title="Open tasks" lead="What waits for you, soonest first." />
      <Panel>
        <Empty level={2} title="Nothing to do">
          We tell you here before something expires.
        </Empty>
      </Panel>
    </>
  );
}
