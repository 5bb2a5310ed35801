import { AppError } from '../../../shared/errors.ts';
import { foundOrder } from '../../audit/caller.ts';
import type { Person } from '../../identity/person.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import { loadRun } from '../engine/load-run.ts';
import type { Conversation } from '../engine/loaded.ts';
import { moveRun } from '../engine/move-run.ts';
import { type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import type { Transaction } from '../engine/transact.ts';

/** Throws AppError `client_unauthorized` when the message is not bound to the client with this secret. */
export async function clientMessage(messageId: string, secretHash: string, tx: Transaction): Promise<Conversation> {
  const message = await tx.stores.messages.byId(messageId);
  if (message?.clientSecretHash !== secretHash) {
    const attacked = message === null ? null : await tx.stores.runs.byId(message.runId);
    if (attacked !== null) foundOrder(attacked);
    throw new AppError('client_unauthorized');
  }
  return conversationOf(message, tx);
}

/** What is overdue expires first. */
export async function conversationOf(message: StoredMessage, tx: Transaction): Promise<Conversation> {
  const loaded = await loadRun(message.runId, tx);
  if (loaded?.message?.id !== message.id) throw new TypeError('A message belongs to its run');
  foundOrder(loaded.run);
  return { run: loaded.run, message: loaded.message };
}

/**
 * The person a conversation is about, if they are active; otherwise what was not confirmed is void, and the order is
 * refused with `user_inactive`.
 */
export async function holderOf(at: Conversation, tx: Transaction): Promise<Person | RefusedButKept> {
  const person = await tx.stores.people.byId(at.message.personId);
  if (person?.state === 'active') return person;
  if (at.run.state === 'running' && at.message.state !== 'confirmed')
    await moveRun(at, { type: 'cancel', by: 'server' }, tx);
  return refusedButKept(new AppError('user_inactive'));
}
