import { sha256, toHex, utf8 } from '../bytes.ts';
import type { CardDeps } from './deps.ts';
import type { ListedOrder } from './stored-order.ts';

/** An order bound to this client that has not become an active card yet. */
export interface UnfinishedRecord {
  /** For `resumeOrder`. */
  readonly cardId: string;
  readonly origin: string;
  readonly order: ListedOrder;
  /** `new`: a PIN is still to be chosen. `answered`: the PIN chosen before has to be typed again, once. */
  readonly stage: 'new' | 'answered';
  readonly createdAt: string;
}

/**
 * Orders begun here that can continue without their ticket, newest first. Asks no server: an order may have ended
 * since, `resumeOrder` or `settleOrders` find out. Orders whose opening was never answered are left out; their code
 * opens them.
 */
export async function listUnfinishedOrders(deps: Pick<CardDeps, 'store'>): Promise<UnfinishedRecord[]> {
  const { records } = await deps.store.list();
  return records
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .flatMap(({ id, origin, order, state, createdAt }) => {
      if (state === 'active' || order === null) return [];
      return [{ cardId: id, origin, order, stage: state === 'ordered' ? 'new' : 'answered', createdAt }];
    });
}

/**
 * Whether this client has begun with this very ticket, for a link or code that is opened again: then there is nothing
 * to preview, `openOrder` continues with it. Its card id, or null. Asks no server.
 */
export async function findOrder(
  { ticket, origin }: { readonly ticket: string; readonly origin: string },
  deps: Pick<CardDeps, 'store'>,
): Promise<string | null> {
  const record = await deps.store.byTicket(toHex(await sha256(utf8(ticket))));
  return record?.origin === origin ? record.id : null;
}
