import type { CredentialKind } from '../../../../shared/credential.ts';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials } from '../data/resources.ts';
import { CertificateTable } from './CertificateTable.tsx';
import './cards.css';
import { CredentialFace } from './CredentialFace.tsx';
import { credentialFacts } from './credential-facts.ts';
import { credentialHistory } from './credential-history.ts';

const PAGES = {
  'virtual smart card': { path: '/cards', back: 'Back to Cards' },
  'mobile ID': { path: '/mobile-id', back: 'Back to Mobile ID' },
} as const satisfies Record<CredentialKind, { path: string; back: string }>;

/** One card or mobile ID with its certificates and what happened to it. */
export function CredentialDetails({ id, kind }: { id?: string; kind: CredentialKind }) {
  const { value, error, again } = useResource(credentials);
  if (value === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const credential = value.find((one) => one.id === id && one.kind === kind);
  return credential === undefined ? <NotFound /> : <KnownCredential credential={credential} />;
}

function KnownCredential({ credential }: { credential: Credential }) {
  const { kind, state, runId } = credential;
  return (
    <>
      <a class="back" href={PAGES[kind].path}>
        {PAGES[kind].back}
      </a>
      <PageHead title={credential.name} />
      <div class="stack">
        <section class={`card-row${kind === 'mobile ID' ? ' card-row-mobile' : ''}`}>
          <div class="card-row-face">
            <CredentialFace credential={credential} />
          </div>
          <div class="card-row-text">
            <FactList facts={credentialFacts(credential)} />
            {state === 'registered' && runId !== null && (
              <LinkButton kind="primary" href={`/runs/${runId}`}>
                Continue
              </LinkButton>
            )}
          </div>
        </section>
        {credential.certificates.length > 0 && <CertificateTable certificates={credential.certificates} />}
        <Panel title="History">
          {credentialHistory(credential).map(({ at, what }) => (
            <ListRow key={`${at}${what}`} title={what} sub={`${formatDate(at)}, ${formatClock(at)}`} />
          ))}
        </Panel>
      </div>
    </>
  );
}
