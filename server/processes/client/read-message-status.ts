import type { MessageStatus } from '../../../shared/wire/message.ts';
import { isApproved } from '../../messages/message-state.ts';
import type { Deps } from '../engine/deps.ts';
import { readFirst } from '../engine/transact.ts';
import type { Answerer } from './answer-message.ts';
import { clientMessage } from './client-message.ts';

/** The state of a message, for the client it is bound to. Throws AppError `client_unauthorized`. */
export function readMessageStatus({ messageId, secretHash }: Answerer, deps: Deps): Promise<MessageStatus> {
  return readFirst(deps, async (tx) => {
    const { message } = await clientMessage(messageId, secretHash, tx);
    return {
      state: message.state,
      expiresAt: message.expiresAt.toISOString(),
      approved: isApproved(message),
    };
  });
}
