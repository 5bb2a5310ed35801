import type { ChangingProcess } from '../catalogue/definition.ts';
import { isProcessOn } from '../engine/is-process-on.ts';
import type { Transaction } from '../engine/transact.ts';
import { type ActAt, judgeAct, refusalError } from './judge-act.ts';
import type { Act } from './refuse-act.ts';

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
