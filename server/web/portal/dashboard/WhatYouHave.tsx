import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { credentialsApart } from '../../parts/credentials/credentials-apart.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';
import { ListedCredential } from '../../parts/credentials/ListedCredential.tsx';
import { needsComputer } from '../repair/needs-computer.ts';
import { useTexts } from '../texts/use-texts.tsx';

/** Cards and mobile IDs that are active or temporarily inactive. */
export function WhatYouHave({ credentials }: { credentials: readonly Credential[] }) {
  const texts = useTexts();
  const { have } = texts.dashboard;
  const apart = credentialsApart(credentials, texts);
  return (
    <Panel title={have.title}>
      {credentials.length === 0 ? (
        <Empty title={have.none}>
          {needsComputer('virtual smart card', navigator) ? have.orderOnPhone : have.orderHere}
        </Empty>
      ) : (
        credentials.map((credential) => (
          <ListedCredential
            key={credential.id}
            credential={credential}
            apart={apart(credential)}
            href={`/${credential.kind === 'mobile ID' ? 'mobile-id' : 'cards'}/${credential.id}`}
            sub={describeCredential(credential, 'holder', texts)}
          />
        ))
      )}
    </Panel>
  );
}
