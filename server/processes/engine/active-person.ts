import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';
import type { Transaction } from './transact.ts';

/** Throws AppError `user_inactive` when there is no such person or they are not active. */
export async function activePerson(personId: string, { stores }: Pick<Transaction, 'stores'>): Promise<Person> {
  const person = await stores.people.byId(personId);
  if (person?.state !== 'active') throw new AppError('user_inactive');
  return person;
}
