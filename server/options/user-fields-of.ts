import type { UserFields } from '../../shared/options/user-fields.ts';
import type { Person } from '../identity/person.ts';

/** What an option script can read about this person, and nothing else. */
export function userFieldsOf(person: Person): UserFields {
  const { userName, givenName, surname, commonName, email, department, role, state } = person;
  return { userName, givenName, surname, commonName, email, department, role, state };
}
