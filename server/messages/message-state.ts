import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { MessageState } from '../../shared/message.ts';
import type { StoredMessage } from './message-store.ts';

const DEAD = {
  cancelled: 'message_cancelled',
  expired: 'message_expired',
  failed: 'message_failed',
} as const satisfies Partial<Record<MessageState, ErrorCode>>;

/** Why a message cannot be used any more, or null. A confirmed one is not dead. */
export function refusalOf(message: StoredMessage): AppError | null {
  const { state } = message;
  return state === 'cancelled' || state === 'expired' || state === 'failed' ? new AppError(DEAD[state]) : null;
}

/** States in which a message can still be cancelled, expire or fail. */
export const LIVE_STATES = ['waiting', 'opened', 'answered', 'issued'] as const satisfies readonly MessageState[];

/** True when its time is up and nothing final has happened to it yet. It lives as long as `now` is before `expiresAt`. */
export function isOverdue(message: StoredMessage, now: Date): boolean {
  return LIVE_STATES.some((state) => state === message.state) && message.expiresAt <= now;
}
