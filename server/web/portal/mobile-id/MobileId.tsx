import { Empty } from '../../../../shared/ui/Empty.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { MobileFace } from '../../../../shared/ui/MobileFace.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { credentialFacts } from '../cards/credential-facts.ts';
import '../cards/cards.css';
import { useResource } from '../../parts/data/use-resource.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { orderPath } from '../dashboard/order-path.ts';
import { credentials, offeredProcesses } from '../data/resources.ts';

export function MobileId() {
  const { value, error, again } = useResource(credentials);
  const mobileIds = value?.filter(({ kind }) => kind === 'mobile ID');
  return (
    <>
      <PageHead title="Mobile ID" lead="A mobile ID lives on one phone." />
      {error !== null && <Trouble error={error} again={again} />}
      {mobileIds === undefined && error === null && <Waiting />}
      {mobileIds?.length === 0 && <NoneYet />}
      <div class="stack">
        {mobileIds?.map((mobileId) => (
          <MobileIdRow key={mobileId.id} mobileId={mobileId} />
        ))}
      </div>
    </>
  );
}

function NoneYet() {
  const offered = useResource(offeredProcesses).value?.find(({ kind }) => kind === 'mobile ID');
  return (
    <Panel>
      <Empty
        level={2}
        title="No mobile ID yet"
        action={
          offered && (
            <LinkButton kind="primary" href={orderPath(offered.process)}>
              {offered.title}
            </LinkButton>
          )
        }
      >
        Order one and approve from your phone.
      </Empty>
    </Panel>
  );
}

function MobileIdRow({ mobileId }: { mobileId: Credential }) {
  return (
    <section class="card-row card-row-mobile">
      <div class="card-row-face">
        <MobileFace
          serverName={mobileId.serverName}
          profileName={mobileId.name}
          deviceName={mobileId.deviceName ?? undefined}
          state={mobileId.state}
          validUntil={mobileId.validUntil ?? undefined}
          purposes={mobileId.certificates.map(({ purpose }) => purpose)}
        />
      </div>
      <div class="card-row-text">
        <h2 class="card-row-title">{mobileId.name}</h2>
        <FactList facts={credentialFacts(mobileId)} />
      </div>
    </section>
  );
}
