import type { PeopleTexts } from '../../../../shared/texts/en/admin/people.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Apart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import type { ListedPerson } from '../../../../shared/wire/people.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeHoldings } from './describe-person.ts';
import { Initials } from './Initials.tsx';

/** People where there is no room for a table: their identity and their credentials. */
export function PeopleRows({ people }: { people: readonly ListedPerson[] }) {
  const { people: said } = useTexts();
  const apart = tellApart(people, { nameOf: ({ displayName }) => displayName, detailOf: ({ userName }) => userName });
  return (
    <>
      {people.map((person) => (
        <ListRow
          key={person.id}
          level={2}
          lead={<Initials name={person.displayName} />}
          title={
            <>
              {person.displayName}
              <Apart by={apart(person)} />
            </>
          }
          href={`/admin/people/${person.id}`}
          sub={describeRow(person, said)}
          end={<Pill state={person.state} />}
        />
      ))}
    </>
  );
}

function describeRow(person: ListedPerson, words: PeopleTexts): string {
  const { department, role } = person;
  return joinFacts([department, role === 'employee' ? null : words.roles[role], describeHoldings(person, words)]);
}
