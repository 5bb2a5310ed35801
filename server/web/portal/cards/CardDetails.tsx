import { CardFace } from '../../../../shared/ui/CardFace.tsx';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import type { Certificate, Credential } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { Downloads } from '../certificates/Downloads.tsx';
import { credentials } from '../data/resources.ts';
import './cards.css';
import { credentialFacts } from './credential-facts.ts';
import { credentialHistory } from './credential-history.ts';

export function CardDetails({ id }: { id?: string }) {
  const { value, error, again } = useResource(credentials);
  if (value === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const card = value.find((credential) => credential.id === id && credential.kind === 'virtual smart card');
  return card === undefined ? <NotFound /> : <KnownCard card={card} />;
}

function KnownCard({ card }: { card: Credential }) {
  return (
    <>
      <BackToCards />
      <PageHead title={card.name} />
      <div class="stack">
        <section class="card-row">
          <div class="card-row-face">
            <CardFace
              serverName={card.serverName}
              profileName={card.name}
              state={card.state}
              validUntil={card.validUntil ?? undefined}
              purposes={card.certificates.map(({ purpose }) => purpose)}
            />
          </div>
          <div class="card-row-text">
            <FactList facts={credentialFacts(card)} />
            {card.state === 'registered' && card.runId !== null && (
              <LinkButton kind="primary" href={`/runs/${card.runId}`}>
                Continue
              </LinkButton>
            )}
          </div>
        </section>
        {card.certificates.map((certificate) => (
          <CertificatePanel key={certificate.id} certificate={certificate} />
        ))}
        <Panel title="History">
          {credentialHistory(card).map(({ at, what }) => (
            <ListRow key={`${at}${what}`} title={what} sub={`${formatDate(at)}, ${formatClock(at)}`} />
          ))}
        </Panel>
      </div>
    </>
  );
}

function BackToCards() {
  return (
    <a class="back" href="/cards">
      Back to Cards
    </a>
  );
}

function CertificatePanel({ certificate }: { certificate: Certificate }) {
  return (
    <Panel title={`For ${certificate.purpose}`} action={<Pill state={certificate.state} />} padded>
      <FactList
        layout="stacked"
        facts={[
          ['Valid until', formatDate(certificate.notAfter)],
          ['Serial number', <CopyText key="serial" text={certificate.serialNumber} label="serial number" />],
          ['Thumbprint (SHA-256)', <CopyText key="print" text={certificate.thumbprint} label="thumbprint" />],
        ]}
      />
      <div class="panel-actions">
        <LinkButton href={`/certificates/${certificate.id}`}>Details</LinkButton>
        <Downloads certificate={certificate} />
      </div>
    </Panel>
  );
}
