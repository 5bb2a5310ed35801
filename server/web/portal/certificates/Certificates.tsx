import { FoldingTable, type TableRow } from '../../../../shared/ui/content/FoldingTable.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { shortSerial } from '../../../../shared/ui/content/short-serial.ts';
import { Apart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials } from '../data/resources.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './certificates.css';
import { Downloads } from './Downloads.tsx';

export function Certificates() {
  const texts = useTexts();
  const { title, lead, none, columns, number } = texts.certificates;
  const { value, error, again } = useResource(credentials);
  const certificates = value?.flatMap((credential) => credential.certificates);
  const apart = tellApart(certificates ?? [], {
    nameOf: ({ purpose }) => purpose,
    detailOf: ({ serialNumber }) => number(shortSerial(serialNumber)),
  });
  return (
    <>
      <PageHead title={title} lead={lead} />
      {error !== null && <Trouble error={error} again={again} />}
      {certificates === undefined ? (
        error === null && <Waiting />
      ) : (
        <Panel padded={false}>
          <FoldingTable
            caption={title}
            columns={[
              { title: columns.purpose, sortable: true },
              { title: columns.on, sortable: true },
              { title: columns.validUntil, sortable: true },
              { title: columns.state, sortable: true },
              { title: columns.download, end: true },
            ]}
            rows={certificates.map((certificate) => rowOf(certificate, apart(certificate), texts))}
            empty={
              <Empty level={2} title={none.title}>
                {none.text}
              </Empty>
            }
          />
        </Panel>
      )}
    </>
  );
}

function rowOf(certificate: Certificate, apart: string | null, { ui, formats }: ReturnType<typeof useTexts>): TableRow {
  const purpose = ui.purposes[certificate.purpose];
  const { id, credentialName, notAfter, state } = certificate;
  return {
    id,
    keys: [purpose, credentialName, notAfter, ui.states[state], ''],
    cells: [
      <a key="purpose" class="row-link" href={`/certificates/${id}`}>
        {purpose}
        <Apart by={apart} />
      </a>,
      credentialName,
      formats.day(notAfter),
      <Pill key="state" state={state} />,
      <span key="downloads" class="downloads">
        <Downloads certificate={certificate} apart={apart} small />
      </span>,
    ],
  };
}
