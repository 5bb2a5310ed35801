import type { CredentialKind } from '../../../../shared/credential.ts';
import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials } from '../data/resources.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { CertificateTable } from './CertificateTable.tsx';
import './credentials.css';
import { CredentialFace } from './CredentialFace.tsx';
import { credentialFacts } from './credential-facts.ts';
import { credentialHistory } from './credential-history.ts';

const PATHS = {
  'virtual smart card': '/cards',
  'mobile ID': '/mobile-id',
} as const satisfies Record<CredentialKind, string>;

/** One card or mobile ID with its certificates and what happened to it. */
export function CredentialDetails({ id, kind }: { id?: string; kind: CredentialKind }) {
  const { value, error, again } = useResource(credentials);
  if (value === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const credential = value.find((one) => one.id === id && one.kind === kind);
  return credential === undefined ? <NotFound /> : <KnownCredential credential={credential} />;
}

function KnownCredential({ credential }: { credential: Credential }) {
  const texts = useTexts();
  const { cards, ways, formats } = texts;
  const { kind, state, runId } = credential;
  return (
    <>
      <a class="back" href={PATHS[kind]}>
        {ways.backTo[kind]}
      </a>
      <PageHead title={credential.name} />
      <div class="stack">
        <section class={`card-row${kind === 'mobile ID' ? ' card-row-mobile' : ''}`}>
          <div class="card-row-face">
            <CredentialFace credential={credential} />
          </div>
          <div class="card-row-text">
            <FactList facts={credentialFacts(credential, texts)} />
            {state === 'registered' && runId !== null && (
              <LinkButton kind="primary" href={`/runs/${runId}`}>
                {ways.continue}
              </LinkButton>
            )}
          </div>
        </section>
        {credential.certificates.length > 0 && <CertificateTable certificates={credential.certificates} />}
        <Panel title={cards.history.title}>
          {credentialHistory(credential, texts).map(({ at, what }) => (
            <ListRow key={`${at}${what}`} title={what} sub={formats.moment(at)} />
          ))}
        </Panel>
      </div>
    </>
  );
}
