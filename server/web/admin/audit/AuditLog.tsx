import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Empty } from '../../../../shared/ui/Empty.tsx';
import { FoldingTable } from '../../../../shared/ui/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import type { AuditVerdict } from '../../../../shared/wire/audit.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { WhyNot } from '../frame/WhyNot.tsx';
import './audit.css';
import { auditRow } from './AuditRow.tsx';
import { auditLog, fetchOlder } from './audit-log.ts';
import { VerifyLog } from './VerifyLog.tsx';

const COLUMNS = [{ title: 'What' }, { title: 'About' }, { title: 'Who' }, { title: 'When' }, { title: 'Facts' }];

/** Who changed what, newest first, and whether somebody has changed the log itself. */
export function AuditLog() {
  const { value, error, again } = useResource(auditLog);
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const older = useAction(fetchOlder);
  return (
    <>
      <PageHead
        title="Audit log"
        lead="Who changed what. Entries are only ever added, and each is bound to all before it."
      />
      <div class="stack">
        <VerifyLog verdict={verdict} onVerdict={setVerdict} />
        {error !== null && <Trouble error={error} again={again} />}
        {value === null && error === null && <Waiting rows={6} />}
        {value !== null && (
          <Panel padded={false}>
            <div class="audit-entries">
              <FoldingTable
                caption="Entries, newest first"
                columns={COLUMNS}
                rows={value.entries.map((entry) => auditRow(entry, verdict?.broken?.sequence === entry.sequence))}
                empty={
                  <Empty level={2} title="Nothing yet">
                    What admins and operators change is written down here.
                  </Empty>
                }
              />
            </div>
            {value.more && (
              <div class="audit-older">
                {older.error !== null && <WhyNot error={older.error} />}
                <Button busy={older.busy} onClick={() => void older.run()}>
                  Show older
                </Button>
              </div>
            )}
          </Panel>
        )}
      </div>
    </>
  );
}
