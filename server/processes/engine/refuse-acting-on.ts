import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../identity/person.ts';

/** Why an operator may not act on a person. */
export const SENTENCES = {
  'operators only': 'Only operators and admins act for others.',
  oneself: 'Nobody acts on themselves as an operator.',
  'admins only': 'Only an admin acts on operators and admins.',
} as const;

type Actor = Pick<Person, 'id' | 'role'>;

/** Operators act on employees, admins also on operators and other admins; neither on themselves. null = they may. */
export function whyNotActOn(person: Actor, operator: Actor): keyof typeof SENTENCES | null {
  if (operator.role === 'employee') return 'operators only';
  if (person.id === operator.id) return 'oneself';
  return person.role !== 'employee' && operator.role !== 'admin' ? 'admins only' : null;
}

/** Throws AppError `not_allowed` with the reason. */
export function refuseActingOn(person: Actor, operator: Actor): void {
  const why = whyNotActOn(person, operator);
  if (why !== null) throw new AppError('not_allowed', SENTENCES[why]);
}
