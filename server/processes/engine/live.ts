import type { Notice } from '../../../shared/wire/live.ts';

/**
 * Notifies the browsers of a person, and the client of a message, that something changed. Never says what; duplicates
 * may be merged.
 */
export interface Live {
  /** To be called after the transaction that made the change. */
  tellPerson(personId: string, notice: Notice): void;
  tellClient(messageId: string): void;
  /** Returns the function that stops listening. */
  onPerson(personId: string, listener: (notice: Notice) => void): () => void;
  onClient(messageId: string, listener: () => void): () => void;
}
