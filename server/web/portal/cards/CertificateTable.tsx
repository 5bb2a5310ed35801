import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { FoldingTable, type TableRow } from '../../../../shared/ui/FoldingTable.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';
import { Downloads } from '../certificates/Downloads.tsx';
import '../certificates/certificates.css';

const COLUMNS = [
  { title: 'Purpose', sortable: true },
  { title: 'Valid until', sortable: true },
  { title: 'State', sortable: true },
  { title: 'Download', end: true },
];

/** The certificates of one card or mobile ID: a row each, which opens to its numbers. */
export function CertificateTable({ certificates }: { certificates: readonly Certificate[] }) {
  return (
    <Panel title="Certificates">
      <FoldingTable
        caption="Certificates of this credential"
        columns={COLUMNS}
        rows={certificates.map(rowOf)}
        empty={null}
      />
    </Panel>
  );
}

function rowOf(certificate: Certificate): TableRow {
  const { id, purpose, notAfter, state, serialNumber, thumbprint, subject } = certificate;
  return {
    id,
    keys: [purpose, notAfter, state, ''],
    cells: [
      purpose,
      formatDate(notAfter),
      <Pill key="state" state={state} />,
      <span key="downloads" class="downloads">
        <Downloads certificate={certificate} small />
      </span>,
    ],
    more: (
      <FactList
        layout="stacked"
        facts={[
          ['Serial number', <CopyText key="serial" text={serialNumber} label={`serial number for ${purpose}`} />],
          ['Thumbprint (SHA-256)', <CopyText key="print" text={thumbprint} label={`thumbprint for ${purpose}`} />],
          ['Subject', subject],
          ['Issuer and chain', <a href={`/certificates/${id}`}>Certificate for {purpose}</a>],
        ]}
      />
    ),
  };
}
