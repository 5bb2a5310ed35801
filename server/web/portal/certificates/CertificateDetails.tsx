import { useMemo } from 'preact/hooks';
import * as v from 'valibot';
import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { readCertificate } from '../../../../shared/wire/credential.ts';
import { id as idSchema } from '../../../../shared/wire/fields.ts';
import { call } from '../../parts/call.ts';
import { resource } from '../../parts/data/resource.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import './certificates.css';
import { Downloads } from './Downloads.tsx';

export function CertificateDetails({ id = '' }: { id?: string }) {
  return v.is(idSchema, id) ? <KnownCertificate key={id} id={id} /> : <NotFound />;
}

function KnownCertificate({ id }: { id: string }) {
  const { certificates: words, ui, formats } = useTexts();
  const shared = useMemo(
    () => resource({ read: () => call(readCertificate, { id }), concerns: ({ what }) => what === 'credentials' }),
    [id],
  );
  const { value, error, again } = useResource(shared);
  if (value === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const { certificate, chain } = value;
  const { facts, copied } = words;
  return (
    <>
      <a class="back" href="/certificates">
        {words.back}
      </a>
      <PageHead title={words.certificateFor(ui.purposes[certificate.purpose])} lead={certificate.credentialName} />
      <div class="stack">
        <Panel title={words.certificate} action={<Pill state={certificate.state} />} padded>
          <FactList
            layout="stacked"
            facts={[
              [facts.subject, certificate.subject],
              [facts.issuer, certificate.issuer],
              [facts.valid, words.fromTo(formats.day(certificate.notBefore), formats.day(certificate.notAfter))],
              [
                facts.serialNumber,
                <CopyText key="serial" text={certificate.serialNumber} label={copied.serialNumber} />,
              ],
              [facts.thumbprint, <CopyText key="print" text={certificate.thumbprint} label={copied.thumbprint} />],
              ...(certificate.revokedAt === null
                ? []
                : ([[facts.revoked, formats.day(certificate.revokedAt)]] satisfies [string, string][])),
            ]}
          />
          <div class="panel-actions">
            <Downloads certificate={certificate} />
          </div>
        </Panel>
        <Panel title={words.chain}>
          {chain.map(({ subject, notAfter }) => (
            <ListRow key={subject} title={subject} sub={words.validUntil(formats.day(notAfter))} />
          ))}
        </Panel>
      </div>
    </>
  );
}
