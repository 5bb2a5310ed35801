import * as v from 'valibot';
import { FORMAT, ProvisioningOrder } from '../wire/message.ts';

/**
 * A stored order. Earlier versions accepted longer texts from servers than the contract now allows: their cards stay
 * readable, screens show what `cutToShow` leaves of such a text.
 */
const kept = v.string();

/** What lists show and ask of an order. */
export const ListedOrder = v.object({
  format: v.literal(FORMAT),
  messageId: ProvisioningOrder.entries.messageId,
  expiresAt: ProvisioningOrder.entries.expiresAt,
  profile: v.object({
    kind: ProvisioningOrder.entries.profile.entries.kind,
    userId: kept,
    serverName: kept,
    name: kept,
    holder: kept,
  }),
  pinPolicy: ProvisioningOrder.entries.pinPolicy,
  ownNames: v.array(kept),
});
export type ListedOrder = v.InferOutput<typeof ListedOrder>;

/** The rest of it. */
export const OrderParts = v.object({
  nonce: ProvisioningOrder.entries.nonce,
  keys: v.pipe(
    v.array(
      v.object({
        purpose: ProvisioningOrder.entries.keys.item.entries.purpose,
        algorithms: ProvisioningOrder.entries.keys.item.entries.algorithms,
        subject: v.object({
          organizationName: kept,
          commonName: kept,
          surname: kept,
          givenName: kept,
          serialNumber: kept,
        }),
      }),
    ),
    v.minLength(1),
  ),
  rootCertificate: ProvisioningOrder.entries.rootCertificate,
  number: ProvisioningOrder.entries.number,
});

export const StoredOrder = v.object({ ...ListedOrder.entries, ...OrderParts.entries });
