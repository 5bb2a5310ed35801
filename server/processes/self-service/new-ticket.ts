import { AppError } from '../../../shared/errors.ts';
import type { Delivery } from '../../../shared/message.ts';
import { hashTicket, makeTicket } from '../../messages/ticket.ts';
import { endOf } from '../engine/advance.ts';
import { loadOwnRun } from '../engine/load-run.ts';
import type { Conversation } from '../engine/loaded.ts';
import { progressRun } from '../engine/move-run.ts';
import { orderExpiry } from '../engine/order-expiry.ts';
import { type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import type { Transaction } from '../engine/transact.ts';

/**
 * A person's own order that is not opened yet. Throws AppError `run_unknown`, `run_not_ready` (nothing is ordered yet,
 * or its link is delivered another way), `run_finished` or `code_in_use`; refuses a run that has ended.
 */
export async function unopenedOrder(
  runId: string,
  personId: string,
  delivery: Delivery,
  tx: Transaction,
): Promise<Conversation | RefusedButKept> {
  const loaded = await loadOwnRun(runId, personId, tx);
  const { run, message } = loaded;
  const end = endOf(run);
  if (end !== null) return refusedButKept(end);
  if (message === null) throw new AppError('run_not_ready');
  if (message.delivery !== delivery) {
    throw new AppError('run_not_ready', delivery === 'email' ? 'It does not go by email.' : 'It goes by email.');
  }
  if (message.state === 'confirmed') throw new AppError('run_finished');
  if (message.state !== 'waiting') throw new AppError('code_in_use');
  return { ...loaded, message };
}

/** A new ticket with a full lifetime from now; older ones are no longer valid. */
export function newTicket(order: Conversation, tx: Transaction): Promise<Conversation> {
  const { run, message } = order;
  const generation = message.generation + 1;
  const ticketHash = hashTicket(makeTicket(message.id, generation, tx.secrets.ticketKey));
  const expiresAt = orderExpiry(run.options, tx.now, tx.ca);
  return progressRun(order, ['waiting'], { generation, ticketHash, expiresAt }, tx);
}
