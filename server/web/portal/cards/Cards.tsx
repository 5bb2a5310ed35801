import { useState } from 'preact/hooks';
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
import { credentials } from '../data/resources.ts';
import { orderPath } from '../orders/order-path.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';

export function Cards() {
  const texts = useTexts();
  const { value, error, again } = useResource(credentials);
  const cards = value?.filter(({ kind }) => kind === 'virtual smart card');
  return (
    <>
      <PageHead title={texts.cards.title} lead={texts.cards.lead} />
      {error !== null && <Trouble error={error} again={again} />}
      {cards === undefined ? error === null && <Waiting /> : <CardList cards={cards} />}
    </>
  );
}

function CardList({ cards }: { cards: readonly Credential[] }) {
  const texts = useTexts();
  const { none, earlier: earlierCards } = texts.cards;
  const apart = credentialsApart(cards, texts);
  const elsewhere = needsComputer('virtual smart card', navigator);
  /** The last action here. */
  const [done, setDone] = useState<Done | null>(null);
  const getAnother = !elsewhere && (
    <LinkButton kind="primary" href={orderPath('VirtualSmartCardSelfServiceProcGet')}>
      {texts.processes.titles.VirtualSmartCardSelfServiceProcGet}
    </LinkButton>
  );
  const live = cards.filter(({ state }) => state !== 'locked');
  const earlier = cards.filter(({ state }) => state === 'locked');
  return (
    <div class="stack">
      {done !== null && <DoneNote done={done} actions={getAnother} />}
      {live.length === 0 && done === null && (
        <Panel>
          <Empty level={2} title={none.title} action={getAnother}>
            {elsewhere ? none.elsewhere : none.here}
          </Empty>
        </Panel>
      )}
      {live.map((card) => (
        <CredentialRow
          key={card.id}
          at="Cards"
          href={`/cards/${card.id}`}
          credential={card}
          of={live.length > 1 ? nameApart(card.name, apart(card)) : null}
          apart={apart(card)}
          onDone={setDone}
        />
      ))}
      {earlier.length > 0 && (
        <Panel title={earlierCards}>
          {earlier.map((card) => (
            <ListedCredential
              key={card.id}
              credential={card}
              apart={apart(card)}
              href={`/cards/${card.id}`}
              sub={describeCredential(card, 'holder', texts)}
            />
          ))}
        </Panel>
      )}
    </div>
  );
}
