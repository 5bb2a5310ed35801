import type { Delivery, MessagePurpose, MessageState } from '../../shared/message.ts';

/** The one-time provisioning order that a run leaves for the card app or the phone app. */
export interface StoredMessage {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly purpose: MessagePurpose;
  /** Raised by New code and Send again: tickets of older generations are no longer valid. */
  readonly generation: number;
  /** SHA-256 (hex) of the ticket of this generation; the ticket itself is never stored. */
  readonly ticketHash: string;
  readonly state: MessageState;
  readonly delivery: Delivery;
  /** Hex, 32 bytes. */
  readonly nonce: string;
  /** Two digits that the phone shows and the person types in Self-Service; null = no second channel. */
  readonly number: string | null;
  /** When the right number was typed; null = not yet. */
  readonly approvedAt: Date | null;
  /** When a second client tried the ticket and was refused; null = never. */
  readonly refusedOtherAt: Date | null;
  /** SHA-256 (hex) of the client's secret; null until opened. */
  readonly clientSecretHash: string | null;
  readonly deviceName: string | null;
  /** SHA-256 (hex) of the answer's canonical bytes; null until answered. */
  readonly answerDigest: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly issuedAt: Date | null;
  readonly confirmedAt: Date | null;
}

export interface MessageStore {
  insert(message: StoredMessage): Promise<void>;
  byId(id: string): Promise<StoredMessage | null>;
  byTicketHash(ticketHash: string): Promise<StoredMessage | null>;
  ofRun(runId: string): Promise<StoredMessage | null>;
  /**
   * One conditional update with one winner: sets fields if the message is in one of `from` and, with `liveAt`, expires
   * after that time. Returns whether it did.
   */
  update(
    id: string,
    from: readonly MessageState[],
    liveAt: Date | null,
    change: Partial<Omit<StoredMessage, 'id' | 'runId' | 'personId' | 'credentialId'>>,
  ): Promise<boolean>;
  /** Ids of messages that are not final and have expired at `now`, oldest first. */
  expired(now: Date, limit: number): Promise<string[]>;
}
