import { AppError } from '../../../shared/errors.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Person } from '../../identity/person.ts';
import type { ChangingProcess } from '../catalogue/definition.ts';
import { refusalError } from './judge-act.ts';

/** The actor, the thing, and the reason. */
export interface Act {
  /** Of the credential or the person. */
  readonly id: string;
  readonly reason: Reason | null;
}

/**
 * The checks before anything is looked up, so that they reveal nothing about what exists. Throws AppError `not_allowed`
 * (an employee, a process of operators) or `input_invalid` (not one of the reasons that are asked for).
 */
export function refuseAct({ who, reasons }: ChangingProcess, reason: Act['reason'], actor: Pick<Person, 'role'>): void {
  if (who === 'operator' && actor.role === 'employee') throw refusalError('operators only');
  const asked: readonly (string | null)[] = reasons.length === 0 ? [null] : reasons;
  if (!asked.includes(reason))
    throw new AppError('input_invalid', 'The reason is not one of those that are asked for.');
}
