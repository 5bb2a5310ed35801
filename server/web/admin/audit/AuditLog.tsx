import { useState } from 'preact/hooks';
import type { AuditTexts } from '../../../../shared/texts/en/admin/audit.ts';
import { FoldingTable } from '../../../../shared/ui/content/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
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
import type { AuditPart } from './join-entries.ts';
import { AuditTextsFetched, useTexts } from './use-texts.ts';
import { VerifyLog } from './VerifyLog.tsx';

/** Who did what, newest first, and whether the log itself was changed. The filters are kept in the URL. */
export function AuditLog() {
  return (
    <AuditTextsFetched>
      <Log />
    </AuditTextsFetched>
  );
}

function Log() {
  const texts = useTexts();
  const { audit } = texts;
  const { what, when, who, about, from } = audit.columns;
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
      <PageHead title={audit.title} lead={audit.lead} />
      <div class="stack">
        <VerifyLog verdict={verdict} onVerdict={setVerdict} onVerified={() => auditLogOf(search).refresh()} />
        <div class="audit-bar">
          <AuditFilters search={search} onSearch={seek} />
          <div class="audit-export">
            <LinkButton href={exportAddress(search, 'jsonl')} icon="download" small download>
              {audit.exportJsonLines}
            </LinkButton>
            <LinkButton href={exportAddress(search, 'csv')} icon="download" small download>
              {audit.exportCsv}
            </LinkButton>
          </div>
          <p class="audit-zone">{audit.timesIn(placeOfZone(Intl.DateTimeFormat().resolvedOptions().timeZone))}</p>
          <p role="status" class="audit-count">
            {value !== null && describeFound(value, search, audit)}
          </p>
        </div>
        {error !== null && <Trouble error={error} again={again} />}
        {value === null && error === null && <Waiting rows={6} />}
        {value !== null && (
          <Panel padded={false}>
            <div class="audit-entries">
              <FoldingTable
                caption={audit.caption}
                columns={[what, when, who, about, from].map((title) => ({ title }))}
                rows={value.entries.map((entry) =>
                  auditRow(entry, verdict?.broken?.sequence === entry.sequence, texts),
                )}
                empty={<Empty level={2} title={isEmpty(search) ? audit.nothingYet : audit.noneFits} />}
              />
            </div>
            {value.more && (
              <div class="audit-older">
                {older.error !== null && <WhyNot error={older.error} />}
                <Button busy={older.busy} onClick={() => void older.run()}>
                  {audit.showOlder}
                </Button>
              </div>
            )}
          </Panel>
        )}
      </div>
    </>
  );
}

function describeFound({ found, total }: AuditPart, search: AuditSearch, words: AuditTexts): string {
  if (isEmpty(search)) return words.entries(total);
  return found === MOST_COUNTED ? words.foundAtLeast(found, total) : words.found(found, total);
}

/** The place in the name of a tz database zone: "Berlin", "Buenos Aires", "UTC". */
export function placeOfZone(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
