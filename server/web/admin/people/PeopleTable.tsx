import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { FoldingTable } from '../../../../shared/ui/content/FoldingTable.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Apart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import type { ListedPerson } from '../../../../shared/wire/people.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeHoldings } from './describe-person.ts';
import { Initials } from './Initials.tsx';

/** People, a line each; the name is the link. */
export function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  const { people: said, formats } = useTexts();
  const { caption, name, department, role, has, lastLogIn, state } = said.table;
  const apart = tellApart(people, { nameOf: ({ displayName }) => displayName, detailOf: ({ userName }) => userName });
  const now = new Date();
  return (
    <div class="people-table">
      <FoldingTable
        caption={caption}
        columns={[name, department, role, has, lastLogIn, state].map((title) => ({ title }))}
        rows={people.map((person) => ({
          id: person.id,
          cells: [
            <span key="name" class="people-name">
              <Initials name={person.displayName} />
              <span class="people-name-text">
                <a class="people-link" href={`/admin/people/${person.id}`}>
                  {person.displayName}
                  <Apart by={apart(person)} />
                </a>
                <span class="people-sub">{joinFacts([person.userName, person.email])}</span>
              </span>
            </span>,
            person.department === '' ? '–' : person.department,
            said.roles[person.role],
            describeHoldings(person, said),
            person.lastLogIn === null ? said.never : formats.near(person.lastLogIn, now),
            <Pill key="state" state={person.state} />,
          ],
        }))}
        empty={null}
      />
    </div>
  );
}
