import { AppError, type ErrorCode } from '../errors.ts';
import type { MessageState } from '../message.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';

const CODES: Partial<Record<MessageState, ErrorCode>> = {
  cancelled: 'message_cancelled',
  expired: 'message_expired',
  failed: 'message_failed',
};
/** A deactivated user's orders are void as well; a confirmation that the server finds wrong has ended its order. */
const ENDED: ReadonlySet<ErrorCode> = new Set([
  'message_cancelled',
  'message_expired',
  'message_failed',
  'user_inactive',
  'confirm_signature_wrong',
] satisfies ErrorCode[]);

/** The error for an order that has ended in this state without a card; null: it has not. */
export function endedCode(state: MessageState): ErrorCode | null {
  return CODES[state] ?? null;
}

/** Throws the matching AppError when the order has ended without a card. */
export function refuseEnded(state: MessageState): void {
  const code = endedCode(state);
  if (code !== null) throw new AppError(code);
}

/** Whether the server said that this order will never become a card. */
export function saysEnded(error: unknown): boolean {
  return error instanceof AppError && ENDED.has(error.code);
}

/** Runs `work`; when the server says that the order has ended, removes what was made for it here and rethrows. */
export async function cleaningUp<T>(
  id: string,
  deps: Pick<CardDeps, 'store' | 'locks'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (saysEnded(error)) await removeUnlessActive(id, deps);
    throw error;
  }
}

/** The client cleans up after itself; an active card is never touched. */
export async function removeUnlessActive(id: string, deps: Pick<CardDeps, 'store' | 'locks'>): Promise<void> {
  await withCardLock(id, deps, async () => {
    const record = await deps.store.get(id);
    if (record !== null && record.state !== 'active') await deps.store.remove(id);
  });
}
