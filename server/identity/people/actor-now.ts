import { AppError } from '../../../shared/errors.ts';
import type { Role } from '../../../shared/person.ts';
import type { PeopleStore } from '../people-store.ts';
import type { Person } from '../person.ts';

/**
 * The person who acts, as they are in this transaction: between their log-in being checked and their act something may
 * have been waited for. `roles`: which may act; absent = the caller judges that. Throws AppError `session_missing` when
 * they are not active any more, or `not_allowed`.
 */
export async function actorNow(
  { id }: Pick<Person, 'id'>,
  people: Pick<PeopleStore, 'byId'>,
  roles?: readonly Role[],
): Promise<Person> {
  const actor = await people.byId(id);
  if (actor?.state !== 'active') throw new AppError('session_missing');
  if (roles?.includes(actor.role) === false) throw new AppError('not_allowed');
  return actor;
}
