import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';

export function OpenTasksPanel() {
  return (
    <Panel title="Open tasks">
      <Empty title="Nothing to do">We tell you here before something expires.</Empty>
    </Panel>
  );
}
