import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';

/** Why an operator may not act on a person. */
export type NotActingOn = 'operators only' | 'oneself' | 'admins only';

type Actor = Pick<Person, 'id' | 'role'>;

/** Operators act on employees, admins also on operators and other admins; neither on themselves. null = they may. */
export function whyNotActOn(person: Actor, operator: Actor): NotActingOn | null {
  if (operator.role === 'employee') return 'operators only';
  if (person.id === operator.id) return 'oneself';
  return person.role !== 'employee' && operator.role !== 'admin' ? 'admins only' : null;
}

/** Throws AppError `not_allowed` with the reason. */
export function refuseActingOn(person: Actor, operator: Actor): void {
  const why = whyNotActOn(person, operator);
  if (why !== null) throw new AppError('not_allowed', null, { explanation: { reason: why, facts: {} } });
}
