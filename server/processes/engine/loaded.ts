import type { Person } from '../../identity/person.ts';
import type { StoredMessage } from '../../messages/message-store.ts';
import type { OrderRun } from './run-store.ts';

/** A run with its message and the person it is for, as read or written in one transaction. */
export interface Loaded {
  readonly run: OrderRun;
  readonly message: StoredMessage | null;
  readonly person: Person;
}

/** A message with its run, as they are now. */
export interface Conversation extends Loaded {
  readonly message: StoredMessage;
}

/**
 * Runs with everything that belongs to them, each read in one statement; null = there is no such run, message or
 * ticket.
 */
export interface OrderStore {
  ofRun(id: string): Promise<Loaded | null>;
  ofMessage(id: string): Promise<Conversation | null>;
  ofTicket(hash: string): Promise<Conversation | null>;
}
