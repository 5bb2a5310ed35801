import { Empty } from '../../../../shared/ui/Empty.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import type { PersonRow } from '../../../../shared/wire/admin.ts';
import { Initials } from './Initials.tsx';
import type { Found } from './use-people-search.ts';

export function FoundPeople({ found }: { found: Found }) {
  const { people, words, more } = found;
  if (people.length === 0) {
    return (
      <div class="c-panel found-people">
        <Empty level={2} title={`Nobody found for “${words}”.`}>
          Check the spelling or try a serial number.
        </Empty>
      </div>
    );
  }
  return (
    <div class="c-panel found-people">
      {people.map((person) => (
        <ListRow
          key={person.id}
          level={2}
          lead={<Initials name={person.displayName} />}
          title={person.displayName}
          href={`/admin/people/${person.id}`}
          sub={describePerson(person)}
          end={<Pill state={person.state} />}
        />
      ))}
      {more && <p class="found-more">There are more. Type another word to find them.</p>}
    </div>
  );
}

/** User name, email, and the role of who is no employee. */
export function describePerson({ userName, email, role }: PersonRow): string {
  return [userName, email, ...(role === 'employee' ? [] : [role])].join(' · ');
}
