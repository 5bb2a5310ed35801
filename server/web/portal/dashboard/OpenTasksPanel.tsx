import { Empty } from '../../../../shared/ui/Empty.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { NOTHING_WAITS } from '../tasks/nothing-waits.ts';

export function OpenTasksPanel() {
  return (
    <Panel title="Open tasks">
      <Empty title="Nothing to do">{NOTHING_WAITS}</Empty>
    </Panel>
  );
}
