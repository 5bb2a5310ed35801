import type { MessageState } from '../../../shared/message.ts';
import type { RunEnd, RunFailure } from '../../../shared/process.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import { advance, type RunEvent } from './advance.ts';
import { carryOut } from './carry-out.ts';
import { changeMessage } from './change-message.ts';
import type { Conversation, Loaded } from './loaded.ts';
import type { OrderRun } from './run-store.ts';
import { tellOrder } from './tell-order.ts';
import { ConflictError, type Transaction } from './transact.ts';

/**
 * Moves a run by an event and carries out its effects. Throws the AppErrors of `advance`, and ConflictError when a
 * concurrent change was first.
 */
export async function moveRun(at: Loaded, event: RunEvent, tx: Transaction): Promise<Loaded> {
  const transition = advance({ run: at.run, message: at.message?.state ?? null }, event, tx.now);
  if (transition.run === at.run) return at;
  let moved: Loaded = { ...at, run: transition.run };
  for (const effect of transition.effects) moved = await carryOut(effect, moved, tx);
  if (!(await tx.stores.runs.replace(at.run, moved.run))) throw new ConflictError();
  tx.notices.run(moved.run);
  tellEnd(moved.run, event, tx);
  if (moved.message !== null) tx.notices.client(moved.message.id);
  return moved;
}

/** Who ended it. What the server finds expired or could not make has no actor, even while it answers a person. */
function tellEnd(run: OrderRun, event: RunEvent, tx: Transaction): void {
  const facts = { process: run.process };
  if (event.type === 'cancel') {
    const by = event.by === 'operator' ? event.who : event.by === 'owner' ? run.personId : null;
    const reason: RunFailure | RunEnd | null = event.by === 'client' ? 'deleted by its holder' : run.endedWhy;
    tellOrder('order.cancelled', run, { by, reason, facts }, tx);
  } else if (event.type === 'number wrong') {
    tellOrder('order.cancelled', run, { by: run.personId, reason: run.endedWhy, facts }, tx);
  } else if (event.type === 'expire') {
    tellOrder('order.expired', run, { by: null, reason: run.endedWhy, facts }, tx);
  } else if (event.type === 'fail' || event.type === 'limit reached') {
    const reason = event.type === 'fail' ? event.why : run.endedWhy;
    tellOrder('order.failed', run, { by: null, reason, facts }, tx);
  }
}

/**
 * The client has progressed: changes the message if it is in one of `from` and still valid, and the run with it. Throws
 * ConflictError when it is not.
 */
export async function progressRun(
  at: Conversation,
  from: readonly MessageState[],
  change: Partial<StoredMessage>,
  tx: Transaction,
): Promise<Conversation> {
  const message = await changeMessage(at.message, from, tx.now, change, tx);
  return { ...(await moveRun({ ...at, message }, { type: 'progressed' }, tx)), message };
}
