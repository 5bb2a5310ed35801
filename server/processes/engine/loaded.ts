import type { StoredMessage } from '../../messages/message-store.ts';
import type { StoredRun } from './run-store.ts';

/** A run and its message, as read or written in one transaction. */
export interface Loaded {
  readonly run: StoredRun;
  readonly message: StoredMessage | null;
}

/** A message with its run, as they are now. */
export interface Conversation extends Loaded {
  readonly message: StoredMessage;
}
