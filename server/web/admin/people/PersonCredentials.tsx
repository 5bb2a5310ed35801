import { useState } from 'preact/hooks';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { nameApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import { Acts, type Done } from '../../parts/acts/Acts.tsx';
import { actedOn } from '../../parts/acts/acted-on.ts';
import { DoneNote } from '../../parts/acts/DoneNote.tsx';
import { RefusedActs } from '../../parts/acts/RefusedActs.tsx';
import { startOnCredential } from '../../parts/acts/use-act.ts';
import { credentialsApart } from '../../parts/credentials/credentials-apart.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';
import { ListedCredential } from '../../parts/credentials/ListedCredential.tsx';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { personOf } from './person-of.ts';
import { isOff, TurnOn } from './TurnOn.tsx';

interface PersonCredentialsProps {
  person: PersonRow;
  credentials: readonly Credential[];
  isAdmin: boolean;
}

/** A person's credentials, with what the operator can do with them, and why the rest cannot be done. */
export function PersonCredentials({ person, credentials, isAdmin }: PersonCredentialsProps) {
  const [done, setDone] = useState<Done | null>(null);
  const texts = useTexts();
  const words = texts.people.credentials;
  const apart = credentialsApart(credentials, texts);
  return (
    <div class="stack">
      {done !== null && <DoneNote done={done} />}
      <Panel title={words.title}>
        {credentials.length === 0 ? (
          <Empty title={words.none}>{words.noneHelp}</Empty>
        ) : (
          credentials.map((credential) => (
            <ListedCredential
              key={credential.id}
              credential={credential}
              apart={apart(credential)}
              sub={
                <>
                  {describeCredential(credential, 'operator', texts)}
                  <RefusedActs acts={credential.acts} wayOut={(why) => isAdmin && isOff(why) && <TurnOn />} />
                </>
              }
            >
              <Acts
                at="Person"
                acts={credential.acts}
                start={startOnCredential}
                id={credential.id}
                on={actedOn([credential], { name: credential.name, others: 0, holder: person.displayName })}
                of={nameApart(credential.name, apart(credential))}
                failure={(error) => <WhyNot error={error} />}
                onDone={async (what) => {
                  setDone(what);
                  await personOf(person.id).refresh();
                }}
              />
            </ListedCredential>
          ))
        )}
      </Panel>
    </div>
  );
}
