import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Empty } from '../../../../shared/ui/Empty.tsx';
import { FoldingTable } from '../../../../shared/ui/FoldingTable.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { type AuditVerdict, MOST_COUNTED } from '../../../../shared/wire/audit.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { WhyNot } from '../frame/WhyNot.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import './audit.css';
import { auditRow } from './AuditRow.tsx';
import { auditLogOf, fetchOlder } from './audit-log.ts';
import { type AuditSearch, exportAddress, isEmpty, readAddress, writeAddress } from './audit-search.ts';
import { describeZone } from './describe-zone.ts';
import type { AuditPart } from './join-entries.ts';
import { VerifyLog } from './VerifyLog.tsx';

const COLUMNS = [{ title: 'What' }, { title: 'When' }, { title: 'Who' }, { title: 'About' }, { title: 'From' }];

/** Who did what, newest first, and whether the log itself was changed. The filters are kept in the URL. */
export function AuditLog() {
  const [search, setSearch] = useState(() => readAddress(location.search));
  const { value, error, again } = useResource(auditLogOf(search));
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const older = useAction(() => fetchOlder(search));
  const seek = (next: AuditSearch) => {
    setSearch(next);
    history.replaceState(null, '', `${location.pathname}${writeAddress(next)}`);
  };
  return (
    <>
      <PageHead
        title="Audit log"
        lead="Who did what. Entries are only ever added, and each is bound to all before it."
      />
      <div class="stack">
        <VerifyLog verdict={verdict} onVerdict={setVerdict} onVerified={() => auditLogOf(search).refresh()} />
        <div class="audit-bar">
          <AuditFilters search={search} onSearch={seek} />
          <div class="audit-export">
            <LinkButton href={exportAddress(search, 'jsonl')} icon="download" small download>
              Export JSON Lines
            </LinkButton>
            <LinkButton href={exportAddress(search, 'csv')} icon="download" small download>
              Export CSV
            </LinkButton>
          </div>
          <p class="audit-zone">{describeZone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>
          <p role="status" class="audit-count">
            {value !== null && describeFound(value, search)}
          </p>
        </div>
        {error !== null && <Trouble error={error} again={again} />}
        {value === null && error === null && <Waiting rows={6} />}
        {value !== null && (
          <Panel padded={false}>
            <div class="audit-entries">
              <FoldingTable
                caption="Entries, newest first"
                columns={COLUMNS}
                rows={value.entries.map((entry) => auditRow(entry, verdict?.broken?.sequence === entry.sequence))}
                empty={<Empty level={2} title={isEmpty(search) ? 'Nothing yet' : 'No entry fits these filters'} />}
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

function describeFound({ found, total }: AuditPart, search: AuditSearch): string {
  const all = total.toLocaleString('en-US');
  if (isEmpty(search)) return total === 1 ? '1 entry' : `${all} entries`;
  return `${found === MOST_COUNTED ? 'at least ' : ''}${found.toLocaleString('en-US')} of ${all} entries`;
}
