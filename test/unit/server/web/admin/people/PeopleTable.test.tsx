import { expect, it } from 'vitest';
import { PeopleTable } from '../../../../../../server/web/admin/people/PeopleTable.tsx';
import type { ListedPerson } from '../../../../../../shared/wire/people.ts';
import { render } from '../../../../../support/render.tsx';

const OLIVIA: ListedPerson = {
  id: '5c0f8f0a-7e0b-4d26-8a0f-1d2e3f4a5b6c',
  userName: 'olivia',
  displayName: 'Olivia Hart',
  email: 'olivia@example.com',
  department: '',
  role: 'operator',
  state: 'inactive',
  cards: 2,
  mobileIds: 1,
  lastLogIn: null,
};

it.each([
  ['en', 'Last log-in State', '– operator 2 cards, 1 mobile ID never inactive'],
  ['de', 'Letzte Anmeldung Status', '– Operator/in 2 Karten, 1 Mobile ID nie inaktiv'],
] as const)('says what a person is and has: %s', (language, columns, row) => {
  const said = render(<PeopleTable people={[OLIVIA]} />, language)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(said).toContain(columns);
  expect(said).toContain(row);
});
