import type { StoredMessage } from './message-store.ts';

/** True when no number has to be typed (any more) before the client may answer. */
export function isApproved({ number, approvedAt }: Pick<StoredMessage, 'number' | 'approvedAt'>): boolean {
  return number === null || approvedAt !== null;
}
