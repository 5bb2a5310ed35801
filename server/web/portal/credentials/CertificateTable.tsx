import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { FoldingTable, type TableRow } from '../../../../shared/ui/content/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';
import { Downloads } from '../certificates/Downloads.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import '../certificates/certificates.css';

/** The certificates of one card or mobile ID: a row each, which opens to its details. */
export function CertificateTable({ certificates }: { certificates: readonly Certificate[] }) {
  const texts = useTexts();
  const { columns } = texts.certificates;
  return (
    <Panel title={texts.cards.certificates.title}>
      <FoldingTable
        caption={texts.cards.certificates.caption}
        columns={[
          { title: columns.purpose },
          { title: columns.validUntil },
          { title: columns.state },
          { title: columns.download, end: true },
        ]}
        rows={certificates.map((certificate) => rowOf(certificate, texts))}
        empty={null}
      />
    </Panel>
  );
}

function rowOf(certificate: Certificate, { cards, certificates, ui, formats }: ReturnType<typeof useTexts>): TableRow {
  const { id, notAfter, state, serialNumber, thumbprint, subject } = certificate;
  const { facts } = certificates;
  const purpose = ui.purposes[certificate.purpose];
  return {
    id,
    cells: [
      purpose,
      formats.day(notAfter),
      <Pill key="state" state={state} />,
      <span key="downloads" class="downloads">
        <Downloads certificate={certificate} small />
      </span>,
    ],
    more: (
      <FactList
        layout="stacked"
        facts={[
          [
            facts.serialNumber,
            <CopyText key="serial" text={serialNumber} label={cards.certificates.serialNumber(purpose)} />,
          ],
          [facts.thumbprint, <CopyText key="print" text={thumbprint} label={cards.certificates.thumbprint(purpose)} />],
          [facts.subject, subject],
          [cards.certificates.issuer, <a href={`/certificates/${id}`}>{certificates.certificateFor(purpose)}</a>],
        ]}
      />
    ),
  };
}
