import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import type { Acts as Possible } from '../../../../shared/wire/act.ts';
import { actOnPerson, type PersonDetails } from '../../../../shared/wire/admin.ts';
import { Acts, type Done } from '../../parts/acts/Acts.tsx';
import { isAct } from '../../parts/acts/act-screens.ts';
import { actedOn } from '../../parts/acts/acted-on.ts';
import { DoneNote } from '../../parts/acts/DoneNote.tsx';
import type { StartAct } from '../../parts/acts/use-act.ts';
import { call } from '../../parts/call.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { personOf } from './person-of.ts';
import { isOff, TurnOn } from './TurnOn.tsx';

export const startOnPerson: StartAct = (act) => call(actOnPerson, act);

interface PersonActsProps {
  details: Pick<PersonDetails, 'person' | 'credentials' | 'acts'>;
  isAdmin: boolean;
}

/**
 * What the operator can do with the person, each with what it will do, and why the rest cannot be done. Nothing if no
 * process is about people.
 */
export function PersonActs({ details, isAdmin }: PersonActsProps) {
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
            explained
            failure={(error) => <WhyNot error={error} />}
            onDone={async (what) => {
              setDone(what);
              await personOf(person.id).refresh();
            }}
          />
          <NotPossible refused={acts.refused} isAdmin={isAdmin} />
        </div>
      </Panel>
    </div>
  );
}

function NotPossible({ refused, isAdmin }: { refused: Possible['refused']; isAdmin: boolean }) {
  const { acts, people } = useTexts();
  if (refused.length === 0) return null;
  return (
    <div class="person-not-possible">
      <h3>{people.notPossible}</h3>
      <dl>
        {refused.map(({ process, why }) =>
          isAct(process) ? (
            <Fragment key={process}>
              <dt>{acts.processes[process].decide}</dt>
              <dd>
                {acts.refusals[why]} {isAdmin && isOff(why) && <TurnOn />}
              </dd>
            </Fragment>
          ) : null,
        )}
      </dl>
    </div>
  );
}
