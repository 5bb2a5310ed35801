import { AppError } from '../errors.ts';
import { readMessage } from '../wire/message.ts';
import { activateCard } from './activate-card.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import { eachOrigin } from './each-origin.ts';
import { refuseEnded, removeUnlessActive, saysEnded } from './order-state.ts';
import type { ListedRecord } from './record.ts';

/**
 * Settles orders that no window continued: a card whose confirmation arrived although the reply was lost becomes
 * active, what belongs to an order that has ended is removed. Orders whose server cannot be asked stay as they are. Of
 * each server, or only of `origin`, the newest first.
 */
export async function settleOrders(deps: CardDeps, origin: string | null = null): Promise<void> {
  const { records } = await deps.store.list();
  const wanted = records.filter((one) => one.state !== 'active' && (origin === null || one.origin === origin));
  const newestFirst = wanted.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  await eachOrigin(newestFirst, deps, (record, patience) => settleOrder(record, patience, deps));
}

/** One of them. Returns false if the server is unreachable. */
async function settleOrder(record: ListedRecord, patience: AbortSignal, deps: CardDeps): Promise<boolean> {
  if (isForgotten(record, deps.now())) {
    await removeUnlessActive(record.id, deps);
    return true;
  }
  if (record.order === null) return true;
  try {
    const { state } = await call(readMessage, { id: record.order.messageId }, byClient(record), deps, patience);
    refuseEnded(state);
    if (state === 'confirmed' && record.state === 'registered') await activateCard(record.id, deps);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (saysEnded(error)) await removeUnlessActive(record.id, deps);
    return error.code !== 'server_unreachable';
  }
  return true;
}

const DAY = 24 * 60 * 60_000;
/** A secret this old never bound an order. */
const UNOPENED_FOR = 7 * DAY;
/** Longer than any order lasts (30 days): whatever a server says, it is not asked endlessly. */
const UNANSWERED_FOR = 31 * DAY;

/**
 * Without certificates here nothing was confirmed, so that nothing is lost; with them only the server's answer counts.
 */
function isForgotten({ state, order, createdAt }: ListedRecord, now: Date): boolean {
  if (state !== 'ordered' && state !== 'answered') return false;
  return now.getTime() - new Date(createdAt).getTime() > (order === null ? UNOPENED_FOR : UNANSWERED_FOR);
}
