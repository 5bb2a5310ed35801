import { Empty } from '../../../../shared/ui/Empty.tsx';
import { FoldingTable, type TableRow } from '../../../../shared/ui/FoldingTable.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import { shortSerial } from '../../../../shared/ui/short-serial.ts';
import { Apart, tellApart } from '../../../../shared/ui/tell-apart.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials } from '../data/resources.ts';
import './certificates.css';
import { Downloads } from './Downloads.tsx';

const COLUMNS = [
  { title: 'Purpose', sortable: true },
  { title: 'On', sortable: true },
  { title: 'Valid until', sortable: true },
  { title: 'State', sortable: true },
  { title: 'Download', end: true },
];

export function Certificates() {
  const { value, error, again } = useResource(credentials);
  const certificates = value?.flatMap((credential) => credential.certificates);
  const apart = tellApart(certificates ?? [], {
    nameOf: ({ purpose }) => purpose,
    detailOf: ({ serialNumber }) => `No. ${shortSerial(serialNumber)}`,
  });
  return (
    <>
      <PageHead title="Certificates" lead="They belong to the keys on your cards and mobile IDs." />
      {error !== null && <Trouble error={error} again={again} />}
      {certificates === undefined ? (
        error === null && <Waiting />
      ) : (
        <Panel padded={false}>
          <FoldingTable
            caption="Certificates"
            columns={COLUMNS}
            rows={certificates.map((certificate) => rowOf(certificate, apart(certificate)))}
            empty={
              <Empty level={2} title="No certificates yet">
                They come with a virtual smart card or a mobile ID.
              </Empty>
            }
          />
        </Panel>
      )}
    </>
  );
}

function rowOf(certificate: Certificate, apart: string | null): TableRow {
  const { id, purpose, credentialName, notAfter, state } = certificate;
  return {
    id,
    keys: [purpose, credentialName, notAfter, state, ''],
    cells: [
      <a key="purpose" class="row-link" href={`/certificates/${id}`}>
        {purpose}
        <Apart by={apart} />
      </a>,
      credentialName,
      formatDate(notAfter),
      <Pill key="state" state={state} />,
      <span key="downloads" class="downloads">
        <Downloads certificate={certificate} apart={apart} small />
      </span>,
    ],
  };
}
