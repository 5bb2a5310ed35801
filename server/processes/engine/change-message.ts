import type { MessageState } from '../../../shared/message.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import { ConflictError, type Transaction } from './transact.ts';

/**
 * The one conditional update by which a message changes: it has to be in one of `from` and, with `liveAt`, to expire
 * after that. Throws ConflictError when it is not: there is one winner.
 */
export async function changeMessage(
  message: StoredMessage,
  from: readonly MessageState[],
  liveAt: Date | null,
  change: Partial<StoredMessage>,
  { stores }: Transaction,
): Promise<StoredMessage> {
  if (!(await stores.messages.update(message.id, from, liveAt, change))) throw new ConflictError();
  return { ...message, ...change };
}
