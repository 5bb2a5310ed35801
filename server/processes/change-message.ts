import type { MessageState } from '../../shared/process.ts';
import type { StoredMessage } from '../messages/message-store.ts';
import { StaleMoment, type Transaction } from './transact.ts';

/**
 * The one conditional update by which a message moves: it has to be in one of `from` and, with `liveAt`, to expire after
 * that. Throws StaleMoment when it is not: there is one winner.
 */
export async function changeMessage(
  message: StoredMessage,
  from: readonly MessageState[],
  liveAt: Date | null,
  change: Partial<StoredMessage>,
  { stores }: Transaction,
): Promise<StoredMessage> {
  if (!(await stores.messages.update(message.id, from, liveAt, change))) throw new StaleMoment();
  return { ...message, ...change };
}
