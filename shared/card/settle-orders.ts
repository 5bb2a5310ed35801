import { AppError } from '../errors.ts';
import { readMessage } from '../wire/message.ts';
import { activateCard } from './activate-card.ts';
import { byClient, call } from './call.ts';
import { refuseDead, removeUnlessActive, saysDead } from './dead-order.ts';
import type { CardDeps } from './deps.ts';
import type { ListedRecord } from './record.ts';

/**
 * Brings orders that no window went on with to their end: a card whose confirmation arrived although the reply was lost
 * becomes active, what belongs to a dead order is removed. What the server cannot be asked about stays as it is.
 */
export async function settleOrders(deps: CardDeps): Promise<void> {
  const { records } = await deps.store.list();
  for (const record of records) if (record.state !== 'active') await settleOrder(record, deps);
}

/** One of them. */
export async function settleOrder(record: ListedRecord, deps: CardDeps): Promise<void> {
  if (isForgotten(record, deps.now())) return removeUnlessActive(record.id, deps);
  if (record.order === null) return;
  try {
    const { state } = await call(readMessage, { id: record.order.messageId }, byClient(record), deps);
    refuseDead(state);
    if (state === 'confirmed' && record.state === 'registered') await activateCard(record.id, deps);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (saysDead(error)) await removeUnlessActive(record.id, deps);
  }
}

const DAY = 24 * 60 * 60_000;
/** A secret that old never bound an order. */
const UNOPENED_FOR = 7 * DAY;
/** Longer than any order lasts (30 days): whatever a server says, it is not asked about it for ever. */
const UNANSWERED_FOR = 31 * DAY;

/** Without certificates here nothing was confirmed, so that nothing is lost; with them only the server's word counts. */
function isForgotten({ state, order, createdAt }: ListedRecord, now: Date): boolean {
  if (state !== 'ordered' && state !== 'answered') return false;
  return now.getTime() - new Date(createdAt).getTime() > (order === null ? UNOPENED_FOR : UNANSWERED_FOR);
}
