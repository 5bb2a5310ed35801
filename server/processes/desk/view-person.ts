import type { PersonRow } from '../../../shared/wire/people.ts';
import type { Person } from '../../identity/person.ts';

/** A person as the help desk sees them. */
export function viewPerson({ id, userName, commonName, email, department, role, state }: Person): PersonRow {
  return { id, userName, displayName: commonName, email, department, role, state };
}
