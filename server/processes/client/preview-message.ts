import { AppError } from '../../../shared/errors.ts';
import { FORMAT, type Preview } from '../../../shared/wire/message.ts';
import { buildProvisioningOrder } from '../../messages/build-provisioning-order.ts';
import { refusalOf } from '../../messages/message-state.ts';
import { hashTicket } from '../../messages/ticket.ts';
import type { Deps } from '../engine/deps.ts';
import { isRefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import { readFirst } from '../engine/transact.ts';
import { conversationOf, holderOf } from './client-message.ts';

/**
 * The content of an order, for the holder of the ticket: it binds nothing and changes nothing, so that a scanner that
 * loads the page of a link uses nothing up. The same before and after the order is opened, until its client has
 * confirmed: a second phone is refused, and the owner notified, only when a PIN is typed there. Throws AppError
 * `ticket_unknown`, `message_taken` (it is done), `message_cancelled`, `message_expired`, `message_failed` or
 * `user_inactive`.
 */
export function previewMessage(ticket: string, deps: Deps): Promise<Preview> {
  return readFirst(deps, async (tx) => {
    const found = await tx.stores.orders.ofTicket(hashTicket(ticket));
    if (found === null) throw new AppError('ticket_unknown');
    const at = await conversationOf(found, tx);
    const refusal = refusalOf(at.message);
    if (refusal !== null) return refusedButKept(refusal);
    if (at.message.state === 'confirmed') throw new AppError('message_taken');
    const holder = await holderOf(at, tx);
    if (isRefusedButKept(holder)) return holder;
    const order = buildProvisioningOrder(at.message, at.run.options, holder, {
      rootCertificate: deps.ca.root.certificate,
    });
    const { expiresAt, profile, pinPolicy, ownNames, keys } = order;
    return {
      format: FORMAT,
      expiresAt,
      serverName: profile.serverName,
      holder: profile.holder,
      kind: profile.kind,
      profileName: profile.name,
      pinPolicy,
      ownNames,
      keys: keys.map(({ purpose, algorithms }) => ({ purpose, algorithms })),
    };
  });
}
