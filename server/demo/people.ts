import type { Role, UserState } from '../../shared/person.ts';

/** The people of interfaces.md. */
export const DEMO_PEOPLE: ReadonlyArray<{
  readonly userName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly role: Role;
  readonly state: UserState;
}> = [
  { userName: 'alice', givenName: 'Alice', surname: 'Berg', role: 'employee', state: 'active' },
  { userName: 'bob', givenName: 'Bob', surname: 'Lind', role: 'employee', state: 'inactive' },
  { userName: 'olivia', givenName: 'Olivia', surname: 'Hart', role: 'operator', state: 'active' },
  { userName: 'adam', givenName: 'Adam', surname: 'Novak', role: 'admin', state: 'active' },
];
