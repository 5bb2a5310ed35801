import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';

/**
 * Whether this operator may act on this person: on employees; on operators and admins only as an admin; never on
 * themselves. Throws AppError `not_allowed` with the reason.
 */
export function refuseActingOn(person: Pick<Person, 'id' | 'role'>, operator: Pick<Person, 'id' | 'role'>): void {
  if (operator.role === 'employee') throw new AppError('not_allowed', 'Only operators and admins act for others.');
  if (person.id === operator.id) throw new AppError('not_allowed', 'Nobody acts on themselves as an operator.');
  if (person.role !== 'employee' && operator.role !== 'admin') {
    throw new AppError('not_allowed', 'Only an admin acts on operators and admins.');
  }
}
