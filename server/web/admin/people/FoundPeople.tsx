import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Apart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeContact } from './describe-person.ts';
import { Initials } from './Initials.tsx';
import type { Found } from './use-people-search.ts';

interface FoundPeopleProps {
  found: Found;
  /** Over a page whose own headings it must not add to. */
  above: boolean;
  /** Instead of going to the person's page. */
  onChoose?: ((person: PersonRow) => void) | undefined;
}

export function FoundPeople({ found, above, onChoose }: FoundPeopleProps) {
  const { people, words, more } = found;
  const { people: said } = useTexts();
  const level = onChoose === undefined ? 2 : 3;
  const apart = tellApart(people, { nameOf: ({ displayName }) => displayName, detailOf: ({ userName }) => userName });
  if (people.length === 0) {
    return (
      <div class="c-panel found-people">
        <Empty level={level} title={said.nobody.title(words)}>
          {said.nobody.advice}
        </Empty>
      </div>
    );
  }
  return (
    <div class="c-panel found-people">
      <p class="found-count">{more ? said.firstShown(people.length) : said.everybody(people.length)}</p>
      {people.map((person) => (
        <ListRow
          key={person.id}
          level={above ? null : level}
          lead={<Initials name={person.displayName} />}
          title={
            <>
              {person.displayName}
              <Apart by={apart(person)} />
            </>
          }
          {...(onChoose ? { onClick: () => onChoose(person) } : { href: `/admin/people/${person.id}` })}
          sub={describeContact(person)}
          end={
            <>
              {person.role !== 'employee' && <span class="found-role">{said.roles[person.role]}</span>}
              <Pill state={person.state} />
            </>
          }
        />
      ))}
    </div>
  );
}
