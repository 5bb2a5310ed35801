import { AppError } from '../../../shared/errors.ts';
import { foundOrder } from '../../audit/caller.ts';
import type { Person } from '../../identity/person.ts';
import { expireIfDue } from '../engine/load-run.ts';
import type { Conversation } from '../engine/loaded.ts';
import { moveRun } from '../engine/move-run.ts';
import { type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import type { Transaction } from '../engine/transact.ts';

/** Throws AppError `client_unauthorized` when the message is not bound to the client with this secret. */
export async function clientMessage(messageId: string, secretHash: string, tx: Transaction): Promise<Conversation> {
  const found = await tx.stores.orders.ofMessage(messageId);
  if (found?.message.clientSecretHash !== secretHash) {
    if (found) foundOrder(found.run);
    throw new AppError('client_unauthorized');
  }
  return conversationOf(found, tx);
}

/** What is overdue expires first. */
export async function conversationOf(found: Conversation, tx: Transaction): Promise<Conversation> {
  const { run, message, person } = await expireIfDue(found, tx);
  if (message === null) throw new TypeError('A message does not go away');
  foundOrder(run);
  return { run, message, person };
}

/**
 * The person of a conversation, if they are active; otherwise what was not confirmed is cancelled, and the order is
 * refused with `user_inactive`.
 */
export async function holderOf(at: Conversation, tx: Transaction): Promise<Person | RefusedButKept> {
  if (at.person.state === 'active') return at.person;
  if (at.run.state === 'running' && at.message.state !== 'confirmed')
    await moveRun(at, { type: 'cancel', by: 'server' }, tx);
  return refusedButKept(new AppError('user_inactive'));
}
