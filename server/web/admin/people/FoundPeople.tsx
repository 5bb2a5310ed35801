import { Empty } from '../../../../shared/ui/Empty.tsx';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import type { PersonRow } from '../../../../shared/wire/admin.ts';
import { Initials } from './Initials.tsx';
import type { Found } from './use-people-search.ts';

interface FoundPeopleProps {
  found: Found;
  /** Instead of going to the person's page. */
  onChoose?: ((person: PersonRow) => void) | undefined;
}

export function FoundPeople({ found, onChoose }: FoundPeopleProps) {
  const { people, words, more } = found;
  const level = onChoose === undefined ? 2 : 3;
  if (people.length === 0) {
    return (
      <div class="c-panel found-people">
        <Empty level={level} title={`Nobody found for “${words}”.`}>
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
          level={level}
          lead={<Initials name={person.displayName} />}
          title={person.displayName}
          {...(onChoose ? { onClick: () => onChoose(person) } : { href: `/admin/people/${person.id}` })}
          sub={describePerson(person)}
          end={<Pill state={person.state} />}
        />
      ))}
      {more && <p class="found-more">There are more. Type another word to find them.</p>}
    </div>
  );
}

/** User name, email, department where one is known, and the role of who is no employee. */
export function describePerson({ userName, email, department, role }: PersonRow): string {
  return [userName, email, department, role === 'employee' ? '' : role].filter((part) => part !== '').join(' · ');
}
