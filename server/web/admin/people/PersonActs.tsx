import { useState } from 'preact/hooks';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { actOnPerson, type PersonDetails } from '../../../../shared/wire/admin.ts';
import { Acts, type Done } from '../../parts/acts/Acts.tsx';
import { actedOn } from '../../parts/acts/acted-on.ts';
import { DoneNote } from '../../parts/acts/DoneNote.tsx';
import { RefusedActs } from '../../parts/acts/RefusedActs.tsx';
import type { StartAct } from '../../parts/acts/use-act.ts';
import { call } from '../../parts/call.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { personOf } from './person-of.ts';

export const startOnPerson: StartAct = (act) => call(actOnPerson, act);

/** What the operator can do with the person, and why the rest cannot be done. Nothing if no process is about people. */
export function PersonActs({ details }: { details: Pick<PersonDetails, 'person' | 'credentials' | 'acts'> }) {
  const { person, credentials, acts } = details;
  const [done, setDone] = useState<Done | null>(null);
  const { people } = useTexts();
  if (acts.offered.length + acts.refused.length === 0) return null;
  const name = person.displayName;
  return (
    <div class="stack">
      {done !== null && <DoneNote done={done} />}
      <Panel title={people.possible} padded>
        <div class="person-acts">
          <Acts
            at="Possible actions"
            acts={acts}
            start={startOnPerson}
            id={person.id}
            on={actedOn(credentials, { name, others: 0, holder: name })}
            of={null}
            failure={(error) => <WhyNot error={error} />}
            onDone={async (what) => {
              setDone(what);
              await personOf(person.id).refresh();
            }}
          />
          <RefusedActs acts={acts} />
        </div>
      </Panel>
    </div>
  );
}
