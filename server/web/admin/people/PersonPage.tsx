import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { id as idSchema } from '../../../../shared/wire/fields.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { FailedMails } from './FailedMails.tsx';
import { PeopleSearch } from './PeopleSearch.tsx';
import { personOf } from './person-of.ts';
import './person.css';
import { PersonActs } from './PersonActs.tsx';
import { PersonCredentials } from './PersonCredentials.tsx';
import { PersonHead } from './PersonHead.tsx';
import { PersonOrders } from './PersonOrders.tsx';

/** One person: their credentials, running orders, and what can be done for them. */
export function PersonPage({ id = '', isAdmin = false }: { id?: string; isAdmin?: boolean }) {
  return v.is(idSchema, id) ? <KnownPerson key={id} id={id} isAdmin={isAdmin} /> : <NotFound />;
}

function KnownPerson({ id, isAdmin }: { id: string; isAdmin: boolean }) {
  const { value, error, again } = useResource(personOf(id));
  const [words, setWords] = useState('');
  return (
    <>
      <PeopleSearch words={words} onWords={setWords} list="above" />
      {error !== null && <Trouble error={error} again={again} inPlaceOf="page" />}
      {value === null && error === null && <Waiting rows={3} />}
      {value !== null && (
        <>
          <PersonHead details={value} isAdmin={isAdmin} />
          <div class="person-columns">
            <PersonCredentials person={value.person} credentials={value.credentials} isAdmin={isAdmin} />
            <div class="stack">
              <PersonActs details={value} isAdmin={isAdmin} />
              <PersonOrders runs={value.runs} followed={value.followed} />
              {value.failedMails.length > 0 && <FailedMails mails={value.failedMails} />}
            </div>
          </div>
        </>
      )}
    </>
  );
}
