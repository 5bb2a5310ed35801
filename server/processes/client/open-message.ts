import { AppError } from '../../../shared/errors.ts';
import type { Delivery } from '../../../shared/message.ts';
import { FORMAT, type ProvisioningOrder } from '../../../shared/wire/message.ts';
import { buildProvisioningOrder } from '../../messages/build-provisioning-order.ts';
import { drawNumber } from '../../messages/draw-number.ts';
import { LIVE_STATES, refusalOf } from '../../messages/message-state.ts';
import { hashTicket } from '../../messages/ticket.ts';
import type { Deps } from '../engine/deps.ts';
import type { Conversation } from '../engine/loaded.ts';
import { progressRun } from '../engine/move-run.ts';
import { isRefusedButKept, type RefusedButKept, refusedButKept } from '../engine/refused-but-kept.ts';
import type { OrderRun } from '../engine/run-store.ts';
import { tellOrder } from '../engine/tell-order.ts';
import { type Transaction, transact } from '../engine/transact.ts';
import { conversationOf, holderOf } from './client-message.ts';

/** What a client says of itself when it opens a message. */
export interface Opener {
  /** The newest format it speaks. */
  readonly format: number;
  /** SHA-256 (hex) of the secret that it has already stored. */
  readonly clientSecretHash: string;
  readonly deviceName: string;
}

/**
 * Returns the order for a ticket. The first opener binds the message, and the number that it shows is drawn; the same
 * client gets the same order again. An attempt by another client is recorded, and the owner notified. Throws AppError
 * `ticket_unknown`, `client_outdated` (binds nothing), `message_taken`, `message_cancelled`, `message_expired`,
 * `message_failed` or `user_inactive`.
 */
export function openMessage(opener: Opener, ticket: string, deps: Deps): Promise<ProvisioningOrder> {
  return transact(
    deps,
    async (tx) => {
      const found = await tx.stores.orders.ofTicket(hashTicket(ticket));
      if (found === null) throw new AppError('ticket_unknown');
      const at = await conversationOf(found, tx);
      const refusal = refusalOf(at.message);
      if (refusal !== null) return refusedButKept(refusal);
      if (opener.format !== FORMAT) throw new AppError('client_outdated', `This server speaks format ${FORMAT}.`);
      const holder = await holderOf(at, tx);
      if (isRefusedButKept(holder)) return holder;
      const bound = at.message.clientSecretHash === null ? await bind(at, opener, tx) : at;
      if (bound.message.clientSecretHash !== opener.clientSecretHash) return refuseOther(bound, opener, tx);
      return buildProvisioningOrder(bound.message, bound.run.options, holder, {
        rootCertificate: deps.ca.root.certificate,
      });
    },
    'own rows',
  );
}

async function bind(at: Conversation, opener: Opener, tx: Transaction): Promise<Conversation> {
  const { clientSecretHash, deviceName } = opener;
  const number = asksForNumber(at.run, at.message.delivery) ? drawNumber(tx) : null;
  await tx.stores.credentials.update(at.message.credentialId, ['registered'], { clientSecretHash, deviceName });
  tx.notices.credentials(at.message.personId);
  tellOrder('order.opened', at.run, { by: null, facts: { device: deviceName } }, tx);
  const change = { state: 'opened', clientSecretHash, deviceName, number, openedAt: tx.now } as const;
  return progressRun(at, ['waiting'], change, tx);
}

/**
 * True when the number on the phone has to be typed in Self-Service: as the options say, and always for a supplied one.
 */
function asksForNumber({ startedBy, options }: OrderRun, delivery: Delivery): boolean {
  return startedBy !== null || options.secondChannel[delivery];
}

/** Once is enough: repeated attempts store nothing and notify nobody. */
async function refuseOther(at: Conversation, opener: Opener, tx: Transaction): Promise<RefusedButKept> {
  if (at.message.refusedOtherAt === null && at.message.state !== 'confirmed') {
    await progressRun(at, LIVE_STATES, { refusedOtherAt: tx.now }, tx);
    tellOrder('order.second-opener', at.run, { by: null, facts: { device: opener.deviceName } }, tx);
  }
  return refusedButKept(new AppError('message_taken'));
}
