import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { MessageState } from '../../shared/message.ts';
import type { StoredMessage } from './message-store.ts';

const REFUSALS = {
  cancelled: 'message_cancelled',
  expired: 'message_expired',
  failed: 'message_failed',
} as const satisfies Partial<Record<MessageState, ErrorCode>>;

/** Why a message can no longer be used, or null. A confirmed one is not refused. */
export function refusalOf(message: StoredMessage): AppError | null {
  const { state } = message;
  return state === 'cancelled' || state === 'expired' || state === 'failed' ? new AppError(REFUSALS[state]) : null;
}

/** States in which a message can still be cancelled, expire or fail. */
export const LIVE_STATES = ['waiting', 'opened', 'answered', 'issued'] as const satisfies readonly MessageState[];

/**
 * True when its time is up and it has not reached a final state. It is valid as long as `now` is before `expiresAt`.
 */
export function isOverdue(message: StoredMessage, now: Date): boolean {
  return LIVE_STATES.some((state) => state === message.state) && message.expiresAt <= now;
}

/** True when no number has to be typed (any more) before the client may answer. */
export function isApproved({ number, approvedAt }: Pick<StoredMessage, 'number' | 'approvedAt'>): boolean {
  return number === null || approvedAt !== null;
}
