import { useState } from 'preact/hooks';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { nameApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { Done } from '../../parts/acts/Acts.tsx';
import { DoneNote } from '../../parts/acts/DoneNote.tsx';
import { credentialsApart } from '../../parts/credentials/credentials-apart.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';
import { ListedCredential } from '../../parts/credentials/ListedCredential.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { CredentialRow } from '../credentials/CredentialRow.tsx';
import { credentials, offeredProcesses } from '../data/resources.ts';
import { orderPath } from '../orders/order-path.ts';
import { useTexts } from '../texts/use-texts.tsx';

export function MobileId() {
  const { mobile } = useTexts().cards;
  const { value, error, again } = useResource(credentials);
  const mobileIds = value?.filter(({ kind }) => kind === 'mobile ID');
  return (
    <>
      <PageHead title={mobile.title} lead={mobile.lead} />
      {error !== null && <Trouble error={error} again={again} />}
      {mobileIds === undefined ? error === null && <Waiting /> : <MobileIdList mobileIds={mobileIds} />}
    </>
  );
}

function MobileIdList({ mobileIds }: { mobileIds: readonly Credential[] }) {
  const texts = useTexts();
  const live = mobileIds.filter(({ state }) => state !== 'locked');
  const earlier = mobileIds.filter(({ state }) => state === 'locked');
  const apart = credentialsApart(mobileIds, texts);
  /** The last action here. */
  const [done, setDone] = useState<Done | null>(null);
  return (
    <div class="stack">
      {done !== null && <DoneNote done={done} actions={live.length === 0 && <GetMobileId />} />}
      {live.length === 0 && done === null && <NoneYet />}
      {live.map((mobileId) => (
        <CredentialRow
          key={mobileId.id}
          at="Mobile ID"
          href={`/mobile-id/${mobileId.id}`}
          credential={mobileId}
          of={live.length > 1 ? nameApart(mobileId.name, apart(mobileId)) : null}
          apart={apart(mobileId)}
          onDone={setDone}
        />
      ))}
      {earlier.length > 0 && (
        <Panel title={texts.cards.mobile.earlier}>
          {earlier.map((mobileId) => (
            <ListedCredential
              key={mobileId.id}
              credential={mobileId}
              apart={apart(mobileId)}
              href={`/mobile-id/${mobileId.id}`}
              sub={joinFacts([mobileId.deviceName, describeCredential(mobileId, 'holder', texts)])}
            />
          ))}
        </Panel>
      )}
    </div>
  );
}

function NoneYet() {
  const { none } = useTexts().cards.mobile;
  return (
    <Panel>
      <Empty level={2} title={none.title} action={<GetMobileId />}>
        {none.text}
      </Empty>
    </Panel>
  );
}

function GetMobileId() {
  const { processes } = useTexts();
  const offered = useResource(offeredProcesses).value?.find(({ kind }) => kind === 'mobile ID');
  if (offered === undefined) return null;
  return (
    <LinkButton kind="primary" href={orderPath(offered.process)}>
      {processes.titles[offered.process]}
    </LinkButton>
  );
}
