import type { ProvisioningOrder } from '../wire/message.ts';
import type { CardRecord, ListedRecord } from './record.ts';

/** An order that is bound to this client. */
export interface OpenedOrder {
  /** Of the card that is being made. */
  readonly cardId: string;
  /** The server: from the browser's sender, or the page's own origin. */
  readonly origin: string;
  readonly order: ProvisioningOrder;
  /** `answered`: keys exist and requests may be with the server; the PIN chosen before has to be typed again, once. */
  readonly stage: 'new' | 'answered';
  /** A PIN was chosen here for this server before: it is trusted already. */
  readonly knownServer: boolean;
}

export function describeOpened(
  record: CardRecord,
  order: ProvisioningOrder,
  all: readonly ListedRecord[],
): OpenedOrder {
  return {
    cardId: record.id,
    origin: record.origin,
    order,
    stage: record.state === 'ordered' ? 'new' : 'answered',
    knownServer: all.some((other) => other.origin === record.origin && other.state !== 'ordered'),
  };
}
