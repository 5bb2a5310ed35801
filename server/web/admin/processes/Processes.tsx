import { FoldingTable } from '../../../../shared/ui/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { processSwitches } from '../data/resources.ts';
import './processes.css';
import { SwitchCell } from './SwitchCell.tsx';

const COLUMNS = [{ title: 'Process' }, { title: 'Who starts it' }, { title: 'Offered' }];

/** All processes and whether they are offered; an admin turns those of operators on and off. */
export function Processes({ isAdmin = false }: { isAdmin?: boolean }) {
  const { value, error, again } = useResource(processSwitches);
  return (
    <>
      <PageHead
        title="Processes"
        lead={
          isAdmin
            ? 'You decide what operators can do for others. Orders that have begun go on.'
            : 'An admin decides what operators can do for others.'
        }
      />
      {error !== null && <Trouble error={error} again={again} />}
      {value === null && error === null && <Waiting rows={4} />}
      {value !== null && (
        <Panel padded={false}>
          <FoldingTable
            caption="Processes"
            columns={COLUMNS}
            rows={value.map((one) => ({
              id: one.process,
              cells: [
                <span key="process">
                  {one.title}
                  <code class="process-name">{one.process}</code>
                </span>,
                one.who === 'user' ? 'the person' : 'an operator',
                <SwitchCell key="switch" process={one} canSwitch={isAdmin} />,
              ],
            }))}
            empty={null}
          />
        </Panel>
      )}
    </>
  );
}
