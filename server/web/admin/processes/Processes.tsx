import { FoldingTable } from '../../../../shared/ui/content/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { DeskTextsFetched, useDeskTexts } from '../texts/use-desk-texts.ts';
import { processSwitches } from './process-switches.ts';
import './processes.css';
import { SwitchCell } from './SwitchCell.tsx';

/** All processes and whether they are offered; an admin turns those of operators on and off. */
export function Processes({ isAdmin = false }: { isAdmin?: boolean }) {
  return (
    <DeskTextsFetched>
      <Switches isAdmin={isAdmin} />
    </DeskTextsFetched>
  );
}

function Switches({ isAdmin }: { isAdmin: boolean }) {
  const { switches, processes } = useDeskTexts();
  const { columns } = switches;
  const { value, error, again } = useResource(processSwitches);
  return (
    <>
      <PageHead title={switches.title} lead={switches.lead[isAdmin ? 'admin' : 'operator']} />
      {error !== null && <Trouble error={error} again={again} />}
      {value === null && error === null && <Waiting rows={4} />}
      {value !== null && (
        <Panel padded={false}>
          <FoldingTable
            caption={switches.title}
            columns={[columns.process, columns.who, columns.offered].map((title) => ({ title }))}
            rows={value.map((one) => ({
              id: one.process,
              cells: [
                <span key="process">
                  {processes.titles[one.process]}
                  <code class="process-name">{one.process}</code>
                </span>,
                switches.who[one.who],
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
