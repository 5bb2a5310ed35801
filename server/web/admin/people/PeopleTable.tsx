import { FoldingTable } from '../../../../shared/ui/FoldingTable.tsx';
import { formatDay } from '../../../../shared/ui/format-day.ts';
import { Pill } from '../../../../shared/ui/Pill.tsx';
import { Apart, tellApart } from '../../../../shared/ui/tell-apart.tsx';
import type { ListedPerson } from '../../../../shared/wire/admin.ts';
import { describeHoldings } from './describe-people.ts';
import { Initials } from './Initials.tsx';

const COLUMNS = ['Name', 'Department', 'Role', 'Has', 'Last log-in', 'State'].map((title) => ({ title }));

/** People, a line each; the name is the link. */
export function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  const apart = tellApart(people, { nameOf: ({ displayName }) => displayName, detailOf: ({ userName }) => userName });
  const now = new Date();
  return (
    <div class="people-table">
      <FoldingTable
        caption="People by name"
        columns={COLUMNS}
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
                <span class="people-sub">
                  {person.userName} · {person.email}
                </span>
              </span>
            </span>,
            person.department === '' ? '–' : person.department,
            person.role,
            describeHoldings(person),
            person.lastLogIn === null ? 'never' : formatDay(person.lastLogIn, now),
            <Pill key="state" state={person.state} />,
          ],
        }))}
        empty={null}
      />
    </div>
  );
}
