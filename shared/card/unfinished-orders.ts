import { AppError } from '../errors.ts';
import { cutToShow } from '../wire/shown-text.ts';
import { withCardLock } from './card-lock.ts';
import type { CardDeps } from './deps.ts';
import { type ListedRecord, RECORD_FORMAT } from './record.ts';
import { settleOrders } from './settle-orders.ts';
import { tellServerOfDeleted } from './tell-server-of-deleted.ts';

/** A person has one in progress, or two; a site that asks again and again would fill the disk. */
export const MOST_UNFINISHED = 3;

/**
 * Makes sure that one more order of this server may be stored here. Unfinished ones are asked about first; a secret
 * that no server ever confirmed is removed before anything that a person has begun with. AppError `orders_unfinished`.
 */
export async function makeRoom(origin: string, deps: CardDeps): Promise<void> {
  if ((await unfinished(origin, deps)).length < MOST_UNFINISHED) return;
  await settleOrders(deps, origin);
  const left = await unfinished(origin, deps);
  const unconfirmed = left.filter(({ order }) => order === null).toSorted(byAge);
  for (const { id } of unconfirmed.slice(0, left.length - MOST_UNFINISHED + 1)) await forget(id, deps);
  if ((await unfinished(origin, deps)).length >= MOST_UNFINISHED) throw new AppError('orders_unfinished');
}

/** An order that has not become a card, opened or not. */
export interface UnfinishedOrder {
  readonly cardId: string;
  readonly origin: string;
  /** Of the card that was ordered; null: no server ever said. */
  readonly name: string | null;
  readonly createdAt: string;
}

/** Newest first; asks no server. */
export async function listUnfinished(deps: Pick<CardDeps, 'store'>): Promise<UnfinishedOrder[]> {
  const { records } = await deps.store.list();
  return records
    .filter(({ state }) => state !== 'active')
    .toSorted((a, b) => -byAge(a, b))
    .map(({ id, origin, order, createdAt }) => ({
      cardId: id,
      origin,
      name: order && cutToShow(order.profile.name),
      createdAt,
    }));
}

/**
 * Destroys what was made for an order, because its owner wants it, and tells the server, which cancels the order or,
 * if the confirmation may have arrived, locks the card. An active card is not touched.
 */
export async function deleteUnfinished(cardId: string, deps: CardDeps): Promise<void> {
  const toTell = await withCardLock(cardId, deps, async () => {
    const record = await deps.store.get(cardId);
    if (record === null || record.state === 'active') return null;
    if (record.order === null) {
      await deps.store.remove(cardId);
      return null;
    }
    const { id, origin, clientSecret, order } = record;
    const buriedAt = deps.now().toISOString();
    await deps.store.bury({ format: RECORD_FORMAT, id, origin, clientSecret, messageId: order.messageId, buriedAt });
    return origin;
  });
  if (toTell === null) return;
  // It is deleted even if the server cannot be told: the tombstone is kept, and the next start tries again.
  await tellServerOfDeleted(deps, toTell).catch(() => undefined);
}

async function unfinished(origin: string, deps: CardDeps): Promise<ListedRecord[]> {
  const { records } = await deps.store.list();
  return records.filter((record) => record.origin === origin && record.state !== 'active');
}

function byAge(one: ListedRecord, other: ListedRecord): number {
  return one.createdAt.localeCompare(other.createdAt);
}

/** Unless a window has continued it in the meantime. */
async function forget(id: string, deps: CardDeps): Promise<void> {
  await withCardLock(id, deps, async () => {
    const record = await deps.store.get(id);
    if (record?.state === 'ordered' && record.order === null) await deps.store.remove(id);
  });
}
