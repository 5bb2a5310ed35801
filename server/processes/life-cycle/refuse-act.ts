import { AppError } from '../../../shared/errors.ts';
import type { Reason } from '../../../shared/reason.ts';
import type { Person } from '../../identity/person.ts';
import type { ChangingProcess } from '../catalogue/definition.ts';
import { isProcessOn } from '../engine/is-process-on.ts';
import type { Transaction } from '../engine/transact.ts';
import { type ActAt, judgeAct, refusalError } from './judge-act.ts';

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

/** How a thing has come into its state, as far as that is known. */
export interface Since {
  /** The reason that was given; null = none was asked for. */
  readonly reason: string | null;
  /** The name of the person who locked it; null = the actor, or it is not known. */
  readonly by: string | null;
}

/**
 * Whether there is nothing left to do. If it is already done for the same reason the answer is the same, but only for
 * those who could have done it: it is judged by the state before. Another reason is refused, as it would not be
 * recorded: the first one is on the revocation list. Throws the AppErrors of `refusalError`.
 */
export async function checkAct(
  definition: ChangingProcess,
  at: Omit<ActAt, 'on'> & { readonly reason: Act['reason']; readonly since: Since | null },
  { stores }: Transaction,
): Promise<'done' | 'to do'> {
  const { from, to } = definition.change;
  const isDone = at.state === to && (at.since === null || at.since.reason === at.reason);
  const state = isDone ? (from[0] ?? at.state) : at.state;
  const on = await isProcessOn(definition, stores.switches);
  const refusal = judgeAct(definition, { ...at, state, on });
  if (refusal !== null) throw refusalError(refusal, at.since?.by);
  return isDone ? 'done' : 'to do';
}
