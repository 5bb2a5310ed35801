import { AppError } from '../errors.ts';
import { type ProvisioningOrder, readMessage } from '../wire/message.ts';
import { byClient, call } from './call.ts';
import type { CardDeps } from './deps.ts';
import { keepTrying } from './keep-trying.ts';
import { describeOpened, type OpenedOrder } from './opened-order.ts';
import { cleaningUp, refuseEnded } from './order-state.ts';
import type { CardRecord } from './record.ts';

/**
 * Continues an order of `listUnfinishedOrders` without its ticket, after the page was reloaded or the app ended. It
 * returns what `openOrder` would: pass it to `createCard`. Asks the server whether the order is still valid, for as
 * long as it may be; an active card is returned without asking.
 *
 * AppError: `card_unknown` (no such order, or one that no server ever confirmed), `server_unreachable` (everything is
 * kept), and `message_cancelled`, `message_expired`, `message_failed`, `user_inactive`, after which nothing of the
 * order is left here.
 */
export async function resumeOrder(cardId: string, deps: CardDeps): Promise<OpenedOrder> {
  const { records } = await deps.store.list();
  const record = await deps.store.get(cardId);
  if (record === null || record.order === null) throw new AppError('card_unknown');
  const { order } = record;
  return describeOpened(record, await cleaningUp(cardId, deps, () => goOn({ ...record, order }, deps)), records);
}

/** The order as this client has it, unless the server says that it has ended. */
export async function goOn(
  record: CardRecord & { readonly order: ProvisioningOrder },
  deps: CardDeps,
): Promise<ProvisioningOrder> {
  const { order } = record;
  if (record.state === 'active') return order;
  const ask = () => call(readMessage, { id: order.messageId }, byClient(record), deps);
  refuseEnded((await keepTrying(ask, new Date(order.expiresAt), deps)).state);
  return order;
}
