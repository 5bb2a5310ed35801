import type { Role, UserState } from '../../shared/person.ts';

/** The people of the demo: one of each role, and one who is not active. README names them. */
export const DEMO_PEOPLE: ReadonlyArray<{
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly department: string;
  readonly role: Role;
  readonly state: UserState;
}> = [
  { userName: 'alice', givenName: 'Alice', surname: 'Berg', department: 'Finance', role: 'employee', state: 'active' },
  { userName: 'bob', givenName: 'Bob', surname: 'Lind', department: 'Logistics', role: 'employee', state: 'inactive' },
  {
    userName: 'olivia',
    givenName: 'Olivia',
    surname: 'Hart',
    department: 'Help desk',
    role: 'operator',
    state: 'active',
  },
  { userName: 'adam', givenName: 'Adam', surname: 'Novak', department: 'IT', role: 'admin', state: 'active' },
];
